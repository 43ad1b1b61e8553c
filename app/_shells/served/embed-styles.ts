// browsers do not have the components of the served prose, only its style sheets
import '../date-chip.module.css';
import '../embed/embed-step.module.css';
import './step-styles';
