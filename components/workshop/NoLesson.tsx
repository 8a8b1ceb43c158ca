import type { ReactNode } from "react";
import { rich, t } from "../words/words";
import { pathIn } from "./useLessonAt";
import "./room-words.css";

interface Props {
	/** Whose page it is: of somebody whom a presenter shows it to, or of the presenter. */
	readonly to: "room" | "presenter";
	/** The address that is shown. */
	readonly at: string;
	/** Tries again, where the lesson could not be fetched. Without it, this copy of the site has none at the address. */
	readonly lost?: (() => void) | undefined;
	readonly children?: ReactNode;
}

/** What stands where a lesson would: why it is not here, and the ways on. */
export function NoLesson({ to, at, lost, children }: Props) {
	const path = <code>{pathIn(at)}</code>;
	return (
		<main id="main" className="room-words">
			<p role="alert">
				{lost
					? t("This lesson could not be fetched: the server cannot be reached. It is tried again.")
					: to === "room"
						? rich(
								"The presenter shows {path}, and this copy of the site has no such lesson. To get the newest version, close every page of this site in this browser, and open it again.",
								{ path },
							)
						: rich(
								"This workshop stands at {path}, and this copy of the site has no such lesson. To get the newest version, close every page of this site in this browser, and open it again.",
								{ path },
							)}
			</p>
			<div className="room-words-ways">
				{children}
				{lost ? (
					<button type="button" className="btn" onClick={lost}>
						{t("Try again")}
					</button>
				) : null}
			</div>
		</main>
	);
}
