// browsers do not have the components of the served prose, only its style sheets
import './step-styles';
