/** Where the run of a cell is. */
import { addressOf } from "@/lib/flow/link/address";
import { defaultView, formatLink } from "@/lib/flow/link/share";
import { type Played, settingsWith } from "@/lib/flow/proof/grid";
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { withVariant } from "@/lib/vocabulary/settings";

/**
 * The very run of a cell: of the variant that still lands, at its end; else at the hop where the attacker is refused,
 * else at its end.
 */
export function linkTo(lesson: Pick<LessonView, "id" | "defaults">, { raised, variant, refused, end }: Played): string {
	const spec = { settings: withVariant(settingsWith(lesson, raised), variant?.id), choices: [], edits: [] };
	const hop = variant === undefined ? (refused?.hop ?? end) : end;
	const view = { ...defaultView("lab"), hop, act: "defend" as const };
	return addressOf(`/attacks/${lesson.id}`, formatLink({ spec, view }, { settings: lesson.defaults, tab: "lab" }));
}
