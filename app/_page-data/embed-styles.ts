// browsers do not load the components of the served prose, but need their style sheets
import '../_step/date-chip.module.css';
import '../_embed/embed-step.module.css';
import './step-styles';
