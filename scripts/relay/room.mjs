/** What the presenter said last. The relay knows no more of it than it needs: which turn it is, and what is asked. */

/** A held room: its value, and the same as JSON, to see whether it is said again. */
export function createHeldRoom() {
	let held;
	let text;
	return {
		/** @returns the room, or `undefined` before the presenter has begun */
		get: () => held,
		question: () => held?.question,
		/**
		 * An equal turn is taken: it is the same presenter who says it again, perhaps with fewer seconds left.
		 * @returns what came of it: `same` where nothing is new
		 */
		put(room) {
			if (!isRoom(room)) return "none";
			if (held && room.turn < held.turn) return "older";
			const saying = JSON.stringify(room);
			if (saying === text) return "same";
			held = room;
			text = saying;
			return "new";
		},
	};
}

const isRoom = ({ turn, question }) =>
	Number.isSafeInteger(turn) && turn >= 0 && (question === undefined || isQuestion(question));

/** The pages read all the rest (readRoom in lib/workshop/room.ts). */
const isQuestion = (question) =>
	typeof question === "object" &&
	question !== null &&
	typeof question.id === "string" &&
	Array.isArray(question.answers) &&
	question.answers.length <= 5;
