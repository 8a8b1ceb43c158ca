import type { GridRow } from "@/lib/flow/proof/grid";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { Glyph } from "../stage/glyphs";
import { t } from "../words/words";
import { Mark, markNames } from "./Mark";
import { stripOf, type Tile } from "./strip-of";

/** What becomes of an attack, in a few tiles. What they show is said as well. */
export function Strip({ row }: { readonly row: GridRow }) {
	const tiles = stripOf(row);
	return (
		<span className="attack-strip">
			<span className="sr-only">{tiles.map(said).join("; ")}.</span>
			{tiles.map(({ control, played }) => (
				<span key={control ?? ""} aria-hidden="true">
					{played.outcome === "lands" ? <Glyph role="attacker" size={14} /> : <Mark outcome={played.outcome} />}
				</span>
			))}
		</span>
	);
}

const said = ({ control, level, played }: Tile): string =>
	control === undefined
		? t(played.outcome === "lands" ? "at the weakest it lands" : "at the weakest it fails")
		: t("{control}: {outcome}", {
				control: `${meanings[control].name} ${level}`,
				outcome: t(markNames[played.outcome]),
			});
