/** What is raised in a run of the grid, each control with its level: `PKCE optional`. Pure. */
import type { Raised } from "@/lib/flow/proof/grid";
import type { controls } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";

export const raisedNames = (raised: Raised): readonly string[] =>
	(Object.entries(raised) as [keyof typeof controls, string][]).map(
		([control, level]) => `${meanings[control].name} ${level.replace("+", " + ")}`,
	);
