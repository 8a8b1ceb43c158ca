import type { ControlId } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";

/** Says why a run is not OAuth 2.1. */
export function Lacking({ ids, settings }: { readonly ids: readonly ControlId[]; readonly settings: Settings }) {
	return (
		<span className="badge">
			Not OAuth 2.1: {ids.map((id) => `${meanings[id].name} is ${levelOf(settings, id)}`).join(", ")}
		</span>
	);
}
