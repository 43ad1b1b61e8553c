// browsers do not have the components of the served prose, only its style sheets
import '../_step/date-chip.module.css';
import '../_embed/embed-step.module.css';
import './step-styles';
