// browsers do not have the components of the served prose, only its style sheets
import '../_reading/reading-ends.module.css';
import '../_reading/step-section.module.css';
import './step-styles';
