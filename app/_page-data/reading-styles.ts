// browsers do not load the components of the served prose, but need their style sheets
import '../_reading/reading-ends.module.css';
import '../_reading/step-section.module.css';
import '../_sheets/story-readings.module.css';
import './step-styles';
