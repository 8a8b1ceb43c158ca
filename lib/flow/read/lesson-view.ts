/** What the page needs to know of a lesson besides its run. Plain JSON, so that a server can hand it over. */
import type { ControlId, OwnLevels } from "../../vocabulary/controls";
import type { Lane, LaneId } from "../../vocabulary/lanes";
import type { Settings } from "../../vocabulary/settings";
import { type AnyFlow, type AttackDefinition, type FlowDefinition, isAttack } from "../define";
import type { LessonScopes } from "./lesson-scopes";

export interface LessonView {
	readonly id: string;
	readonly kind: "flow" | "attack";
	readonly title: string;
	readonly shortTitle: string;
	readonly story: FlowDefinition["story"];
	readonly lanes: readonly Lane[];
	readonly controls: readonly ControlId[];
	/** Their levels, where the lesson has not all of them. */
	readonly levels?: OwnLevels;
	readonly defaults: Settings;
	/** What its client asks for, where it does so in the run; found out by playing it. */
	readonly scopes?: LessonScopes;
	/** Whether calls are decided in it by a policy, as its default run shows. */
	readonly policy?: boolean;
	/** Whether who decides them writes down each decision, as the same run shows. */
	readonly log?: boolean;
	/** Whether a learner plays the attacker: then there is no script, and no goal but theirs. */
	readonly free?: boolean;
	/** The attack on this flow, or the flow that this attacks. */
	readonly other?: { readonly id: string; readonly kind: "flow" | "attack" };
	readonly attack?: {
		readonly goal: string;
		readonly about: AttackDefinition["about"];
		/** A control that stops it, the first of its claims. */
		readonly stopper?: ControlId;
		readonly attacker: LaneId;
		readonly variants: AttackDefinition["variants"];
		readonly wants: AttackDefinition["wants"];
		readonly hints: AttackDefinition["hints"];
		readonly explain: Omit<AttackDefinition["explain"], "asksAbout">;
	};
}

export function lessonView(flow: AnyFlow): LessonView {
	const { id, kind, title, shortTitle, story, lanes, controls, levels, defaults } = flow;
	const view = { id, kind, title, shortTitle, story, lanes, controls, defaults, ...(levels ? { levels } : {}) };
	if (!isAttack(flow)) return view;
	const { about, claims, attacker, variants, wants, hints, explain } = flow;
	const { asksAbout: _, ...shown } = explain;
	const stopper = claims.stoppedBy[0]?.control;
	return {
		...view,
		attack: {
			goal: claims.goal,
			about,
			...(stopper ? { stopper } : {}),
			attacker,
			variants,
			wants,
			hints,
			explain: shown,
		},
	};
}

/** Path of a lesson's page. */
export const pathOfLesson = ({ kind, id }: Pick<LessonView, "kind" | "id">): string =>
	`/${kind}s/${id.replace(/^free-/, "free/")}`;
