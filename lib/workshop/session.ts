/** What a presenter's page remembers: plain data, kept in the browser, so that a reload in front of the room loses nothing. */
import { type Given, giveMore, type Minutes, minutesOf } from "./pace";
import { LETTERS, type Plan, type PlanQuestion } from "./plan";
import type { Question, Room } from "./room";

export interface Session {
	readonly plan?: Plan;
	/** As many as the plan has blocks. */
	readonly minutes: Minutes;
	/** When the workshop began, in seconds since 1970; absent before. */
	readonly began?: number;
	/** The block that is on, and when it began. */
	readonly block: number;
	readonly blockBegan: number;
	/** What is told to the room, but for the block's clock. */
	readonly room: Omit<Room, "block">;
	/** Hands that were counted for the open question, where no relay counts. */
	readonly hands: readonly number[];
	/** What was answered, by the question's id, when it was closed or revealed. */
	readonly asked: Readonly<Record<string, readonly number[]>>;
	/** The presenter's own notes, by lesson and number of the hop, such as `code-pkce 4`. */
	readonly notes: Readonly<Record<string, string>>;
}

export const NEW_SESSION: Session = {
	minutes: [],
	block: 0,
	blockBegan: 0,
	room: { turn: 0, invited: 0, resets: 0 },
	hands: [],
	asked: {},
	notes: {},
};

/** Whatever the room is told anew has a higher turn than what it was told before. */
const tell = (session: Session, room: Partial<Session["room"]>): Session => ({
	...session,
	room: { ...session.room, ...room, turn: session.room.turn + 1 },
});

/** The same without a member: what is left out of a room is not so any more. */
function without<K extends keyof Session["room"]>(session: Session, name: K): Session {
	const { [name]: _, ...room } = session.room;
	return tell({ ...session, room: room as Session["room"] }, {});
}

/** Begins a plan, at its first block. What was noted and asked before stays. */
export function begin(session: Session, plan: Plan, now: number): Session {
	return toBlock({ ...session, plan, minutes: minutesOf(plan), began: now }, 0, now);
}

/** Another version of the plan that is on: blocks keep their minutes where the plan does not change them. */
export function replan(session: Session, plan: Plan): Session {
	const had = session.plan;
	const minutes = plan.blocks.map(({ name, minutes }) => {
		const at = had?.blocks.findIndex((one) => one.name === name) ?? -1;
		return at >= 0 && had?.blocks[at]?.minutes === minutes ? (session.minutes[at] ?? minutes) : minutes;
	});
	const on = session.plan?.blocks[session.block]?.name;
	const block = Math.max(
		0,
		plan.blocks.findIndex(({ name }) => name === on),
	);
	return tell({ ...session, plan, minutes, block }, {});
}

/** Goes on to a block. Its place, where it has one, is shown by whoever plays the lesson. */
export const toBlock = (session: Session, block: number, now: number): Session =>
	without({ ...session, block, blockBegan: now, hands: [] }, "question");

/** Everything about the plan is over. Notes and answers stay. */
export function end(session: Session): Session {
	const { began: _, ...rest } = session;
	const { turn, invited, resets } = session.room;
	return { ...rest, block: 0, blockBegan: 0, hands: [], room: { turn: turn + 1, invited, resets } };
}

/** Three more minutes for the block that is on, and where they come from; nothing where no plan is on. */
export function more(session: Session): { readonly session: Session; readonly given?: Given } {
	if (!session.plan) return { session };
	const given = giveMore(session.plan, session.minutes, session.block);
	return { session: tell({ ...session, minutes: given.minutes }, {}), given };
}

/** Another place is shown. */
export const show = (session: Session, at: string): Session =>
	session.room.at === at ? session : tell(session, { at });

export function blank(session: Session, blank: "black" | "white" | undefined): Session {
	return blank ? tell(session, { blank }) : without(session, "blank");
}

export const door = (session: Session, open: boolean): Session =>
	open ? tell(session, { door: true }) : without(session, "door");

export const invite = (session: Session): Session => tell(session, { invited: session.room.invited + 1 });

/** Asks everybody to begin anew. */
export const resetAll = (session: Session): Session =>
	without({ ...tell(session, { resets: session.room.resets + 1 }), hands: [] }, "question");

/** Opens a question, with no answers yet. The one that is open already stays as it is. */
export function ask(session: Session, question: Pick<Question, "id" | "text" | "answers">): Session {
	if (session.room.question?.id === question.id) return session;
	const { id, text, answers } = question;
	const fresh: Question = { id, text, answers, state: "open" };
	return tell({ ...session, hands: answers.map(() => 0) }, { question: fresh });
}

/** Ends a question that stood before a hop, once the hop is there. */
export const leave = (session: Session): Session => (session.room.question ? without(session, "question") : session);

/**
 * Takes the question from the screens before it is revealed.
 * @param counts of the relay, or of the hands: kept where the question is one of the plan, which may ask it again later
 */
export function putAway(session: Session, counts: readonly number[]): Session {
	const { question } = session.room;
	if (!question) return session;
	return leave(isPlanned(question) && question.state === "open" ? counted(session, question, counts) : session);
}

/** The same question once more: whoever answered is asked again. */
export function askAgain(session: Session, fresh: string): Session {
	const { question } = session.room;
	if (!question) return session;
	return ask(leave(session), { ...question, id: `${question.id.replace(/ again .*/, "")} again ${fresh}` });
}

/**
 * Takes no more answers, and shows none.
 * @param counts of the relay, or of the hands: kept for later, since nobody may ever reveal them here
 */
export function close(session: Session, counts: readonly number[]): Session {
	const { question } = session.room;
	if (question?.state !== "open") return session;
	return tell(counted(session, question, counts), { question: { ...question, state: "closed" } });
}

const counted = (session: Session, { id, answers }: Question, counts: readonly number[]): Session => ({
	...session,
	asked: { ...session.asked, [id]: answers.map((_, i) => counts[i] ?? 0) },
});

/**
 * Shows the room what it answered, and what the run says.
 * @param counts of the relay, or of the hands
 * @param holds the answer that is right, where something decides it
 */
export function reveal(session: Session, counts: readonly number[], holds: number | undefined): Session {
	const { question } = session.room;
	if (!question || question.state === "revealed") return session;
	const kept = counted(session, question, counts);
	const shown = kept.asked[question.id] ?? [];
	const first = bothCounts(kept, question.id)?.first;
	const told: Question = {
		...question,
		state: "revealed",
		counts: shown,
		// The plan may have been changed since, and other answers have other counts.
		...(first?.length === shown.length ? { first } : {}),
		...(holds === undefined ? {} : { holds }),
	};
	return tell(kept, { question: told });
}

/** A question of the plan, which stands before no hop. */
export const isPlanned = ({ id }: Pick<Question, "id">): boolean => id.startsWith("plan ");

/** Its answer is wanted later: who goes on puts it away, and does not reveal it. */
export const isHeldBack = (question: Pick<Question, "id" | "state">): boolean =>
	question.state === "closed" && isPlanned(question);

/** One hand more or less for an answer. */
export const count = (session: Session, answer: number, by: 1 | -1): Session => ({
	...session,
	hands: session.hands.map((one, i) => (i === answer ? Math.max(0, one + by) : one)),
});

export function note(session: Session, key: string, text: string): Session {
	const { [key]: _, ...others } = session.notes;
	return { ...session, notes: text.trim() === "" ? others : { ...others, [key]: text } };
}

/** Where somebody else presents, or this page did on another machine: from there on. */
export const resume = (session: Session, { block: _, ...room }: Room): Session =>
	room.turn > session.room.turn ? { ...session, room } : session;

/** A question of the plan, as the room gets it. */
export function planned(
	session: Session,
	block: number,
	index: number,
): { readonly question: Pick<Question, "id" | "text" | "answers">; readonly right?: number } | undefined {
	const source = sourceOf(session, block);
	const question = source && session.plan?.blocks[source.block]?.questions?.[index];
	if (!source || !question) return undefined;
	const { text, answers } = question;
	const right = rightOf(question);
	return { question: { id: source.id(index), text, answers }, ...(right === undefined ? {} : { right }) };
}

export const rightOf = ({ right }: PlanQuestion): number | undefined =>
	right === undefined ? undefined : LETTERS.indexOf(right);

/** Where the questions of a block stand: in itself, or in the earlier one that it asks again. */
export function sourceOf({ plan }: Session, block: number) {
	const one = plan?.blocks[block];
	if (!plan || !one) return undefined;
	const named = plan.blocks.findIndex(({ name }) => name === one.again);
	if (one.again !== undefined && named >= 0)
		return { block: named, again: true, id: (index: number) => `plan ${named} ${index} later ${block}` };
	return one.questions ? { block, again: false, id: (index: number) => `plan ${block} ${index}` } : undefined;
}

/** What was answered to the same question when it was first asked, and what was answered now. */
export function bothCounts(session: Session, id: string) {
	const first = / later \d+/.test(id) ? session.asked[id.replace(/ later \d+.*/, "")] : undefined;
	const now = session.asked[id];
	return first && now ? { first, now } : undefined;
}
