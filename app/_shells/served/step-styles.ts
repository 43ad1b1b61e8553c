import '../figures-panel.module.css';
import '../map-words.module.css';
import '../step-words.module.css';
import '../still-in-flow.module.css';
import '../still-on-paper.module.css';
