// browsers do not have the components of the served prose, only its style sheets
import '../reading-ends.module.css';
import '../step-section.module.css';
import './step-styles';
