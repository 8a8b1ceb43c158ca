/** The styles of a page that plays a run. Their order counts: the last ones change the others with the size of the screen. */
import "./lesson.css";
import "./goal-bar.css";
import "./columns.css";
import "./transport.css";
import "./gate.css";
import "./below.css";
import "./lesson-sizes.css";
