import type { ControlId } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import type { Settings } from "@/lib/vocabulary/settings";

interface Props {
	readonly id: ControlId;
	readonly settings: Settings;
}

/** What a control means, and where that is written: for OAuth 2.0 in its own texts. */
export function Meaning({ id, settings }: Props) {
	const { does, spec, spec20 } = meanings[id];
	return (
		<p className="protection-does" lang="en">
			{does} <span className="font-mono">{(settings.profile === "2.0" && spec20) || spec}</span>
		</p>
	);
}
