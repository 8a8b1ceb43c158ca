/** What the parts of the presenter's console are given. */
import type { Session } from "@/lib/workshop/session";
import type { DialogName } from "../../player/dialogs";
import type { Player } from "../../playing/usePlayer";
import type { LessonAt } from "../useLessonAt";
import type { ChangeSession } from "./useSession";
import type { Telling } from "./useTelling";

/** A place that the console is sent to, by the plan, a code or another machine. */
export interface Sent {
	readonly at: string;
	/** So that the same place can be gone to twice. */
	readonly time: number;
}

export interface ConsoleProps {
	readonly session: Session;
	readonly change: ChangeSession;
	/** Whether the browser keeps the session. */
	readonly kept: boolean;
	readonly telling: Telling;
	/** Seconds since 1970. */
	readonly now: number;
	readonly lesson: LessonAt;
	readonly sent: Sent;
	readonly goTo: (at: string) => void;
	readonly keyText: string;
	readonly onKey: (key: string) => void;
	/** The workshop was ended. */
	readonly onOver: () => void;
}

/** Dialogs that only the console has. */
export type OwnDialog = "plan" | "relay" | "keys";

export type ConsoleDialog = DialogName | OwnDialog;

/** What the presenter can do, whichever button or key asks for it. */
export interface Desk {
	readonly player: Player;
	/** What was said last of something that the presenter did, for the status line. */
	readonly said: string;
	/** How the room answered the open question: by the relay, or by hands. */
	readonly counts: readonly number[];
	readonly counted: "relay" | "hands";
	next(): void;
	back(): void;
	blank(color: "black" | "white"): void;
	reveal(): void;
	invite(): void;
	more(): void;
	resetAll(): void;
	block(to: number): void;
	/** A question of the plan. */
	ask(block: number, index: number): void;
	close(): void;
	/** Takes the question from the screens. What was answered to one of the plan is kept. */
	putAway(): void;
	askAgain(): void;
	hand(answer: number, by: 1 | -1): void;
}
