// browsers do not load the components of the served prose, but need their style sheets
import './step-styles';
