import '../_sheets/sheet-picture.module.css';
import '../_sheets/step-sheets.module.css';
import '../_step/document-excerpt.module.css';
import '../_step/figures-panel.module.css';
import '../_step/map-description.module.css';
import '../_step/step-body.module.css';
import '../_step/stills/inline-still.module.css';
import '../_step/stills/print-still.module.css';
