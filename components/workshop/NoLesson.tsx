import type { ReactNode } from "react";
import { pathIn } from "./useLessonAt";
import "./room-words.css";

interface Props {
	/** Who shows what is not here, as it begins the sentence. */
	readonly by: "The presenter shows" | "This workshop stands at";
	/** The address that is shown. */
	readonly at: string;
	/** Tries again, where the lesson could not be fetched. Without it, this copy of the site has none at the address. */
	readonly lost?: (() => void) | undefined;
	readonly children?: ReactNode;
}

/** What stands where a lesson would: why it is not here, and the ways on. */
export function NoLesson({ by, at, lost, children }: Props) {
	return (
		<main id="main" className="room-words">
			<p role="alert">
				{lost ? (
					"This lesson could not be fetched: the server cannot be reached. It is tried again."
				) : (
					<>
						{by} <code>{pathIn(at)}</code>, and this copy of the site has no such lesson. To get the newest version,
						close every page of this site in this browser, and open it again.
					</>
				)}
			</p>
			<div className="room-words-ways">
				{children}
				{lost ? (
					<button type="button" className="btn" onClick={lost}>
						Try again
					</button>
				) : null}
			</div>
		</main>
	);
}
