/** The styles of the inspector's pages. Their order counts: the last ones change the others with the size of the screen. */
import "./inspect-page.css";
import "./token-pane.css";
import "./segments.css";
import "./forge.css";
import "./verdict.css";
import "./claims.css";
import "./inspect-sizes.css";
