import { pathIn } from "./useLessonAt";
import "./unknown-lesson.css";

interface Props {
	/** The address that somebody shows. */
	readonly at: string;
	/** Who shows it, as it stands in the sentence. */
	readonly by: "The presenter shows" | "What was kept shows";
	readonly children?: React.ReactNode;
}

/** What stands where a lesson would: another version of the site has one at this address, and this copy has not. */
export function UnknownLesson({ at, by, children }: Props) {
	return (
		<main id="main" className="unknown-lesson">
			<p role="alert">
				{by} <code>{pathIn(at)}</code>, and this copy of the site has no such lesson. It may be of another version:
				reloading gets what the server has now.
			</p>
			<div className="unknown-lesson-ways">
				<button type="button" className="btn" onClick={() => window.location.reload()}>
					Reload
				</button>
				{children}
			</div>
		</main>
	);
}
