import type { ControlId } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";
import { rich } from "../words/words";

/** Says why a run is not OAuth 2.1. */
export function Lacking({ ids, settings }: { readonly ids: readonly ControlId[]; readonly settings: Settings }) {
	return (
		<span className="badge">
			{rich("Not OAuth 2.1: {levels}", {
				levels: <span lang="en">{ids.map((id) => `${meanings[id].name} is ${levelOf(settings, id)}`).join(", ")}</span>,
			})}
		</span>
	);
}
