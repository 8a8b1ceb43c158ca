/** Chooses, of the sentences that a lesson has for a moment, those whose presumptions hold there. */
import type { HopWords, MessageNote } from "../../vocabulary/notes";
import { type OptionalTelling, type Telling, told } from "../../vocabulary/telling";
import type { Moment, Words } from "../define";
import type { Scene } from "../scene";
import { holdsAt } from "./presumed";

/** A sentence that is always there. */
export function tell(telling: Telling, scene: Scene): string {
	const text = told(telling, (presumption) => holdsAt(scene, presumption));
	if (text === undefined) throw new Error("The last of several sentences has to presume nothing");
	return text;
}

const tellIfAny = (telling: OptionalTelling | undefined, scene: Scene): string | undefined =>
	telling === undefined ? undefined : told(telling, (presumption) => holdsAt(scene, presumption));

/** The words for one hop. What presumes something that does not hold, and has no other sentence, is left out. */
export function tellNote(words: HopWords, scene: Scene): MessageNote {
	const { title, text, label, headline, why, mistake, specs, specs20, modelled } = words;
	const optional = { mistake: tellIfAny(mistake, scene), modelled: tellIfAny(modelled, scene) };
	return {
		title: tell(title, scene),
		text: tell(text, scene),
		...(label === undefined ? {} : { label: tell(label, scene) }),
		...(headline === undefined ? {} : { headline }),
		why: tell(why, scene),
		...(optional.mistake === undefined ? {} : { mistake: optional.mistake }),
		specs: (scene.settings.profile === "2.0" && specs20) || specs,
		...(optional.modelled === undefined ? {} : { modelled: optional.modelled }),
	};
}

/**
 * The words that a lesson takes over from a table of others, whichever form they have there.
 * @throws where the table has none: an error in the lesson
 */
export const usualWords =
	(table: Readonly<Record<string, Words>>) =>
	(key: string, ...moment: Moment): HopWords => {
		const words = table[key];
		if (words === undefined) throw new Error(`No words for "${key}" to take over`);
		return typeof words === "function" ? words(...moment) : words;
	};
