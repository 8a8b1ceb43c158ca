import { COMPARED } from "@/content/catalog";
import type { Run } from "@/lib/flow/run";
import { Glyph } from "../stage/glyphs";
import { ScoreStrip } from "../stage/ScoreStrip";
import { Stamp } from "../stage/Stamp";
import { Arrow, Envelope } from "../stage/shapes";
import { DeltaIcon, PlusIcon } from "../ui/icons";
import { Named } from "../words/Named";
import { mark } from "../words/text";
import { Path } from "./Path";

interface Props {
	readonly run: Run;
	readonly attackRun: Run;
	readonly code: string | undefined;
}

/** Five ways in, each with a picture made from a real run. */
export function Paths({ run, attackRun, code }: Props) {
	return (
		<Named as="nav" className="paths" label={mark("Ways in")}>
			<Path
				href="/flows"
				title={mark("Learn a flow")}
				text={mark("One hop per press, with every message as it is sent.")}
				picture={<ScoreStrip run={run} />}
			/>
			<Path
				href="/attacks/code-interception"
				title={mark("Break one")}
				text={mark("Let an attacker in. Find the smallest defence.")}
				picture={<Break run={attackRun} />}
			/>
			<Path
				href={`/compare/${COMPARED.join("/")}`}
				title={mark("Compare 2.0 and 2.1")}
				text={mark("Two runs on one scrubber. What differs is marked.")}
				picture={<Compare />}
			/>
			<Path
				href="/inspect"
				title={mark("Inspect a token")}
				text={mark("Paste or pick one. Decoding is not verifying.")}
				picture={<TokenPicture run={run} />}
			/>
			<Path
				href="/attacks/code-interception?v=1&p=2.1&view=projector"
				title={mark("Teach")}
				text={mark("Project it. A short code brings every laptop to your hop.")}
				picture={<Teach code={code} />}
			/>
		</Named>
	);
}

/** The stamp is the one that the attacker of this run really got. */
function Break({ run }: { readonly run: Run }) {
	const refused = run.hops.find((hop) => hop.refusal);
	return (
		<>
			<Glyph role="attacker" size={22} />
			<svg className="path-arrow" width="76" height="28" viewBox="0 0 76 28">
				<Arrow x1={2} x2={74} y={14} channel="back" answer={false} color="var(--atk)" />
				<Envelope x={34} y={14} channel="back" />
			</svg>
			<Glyph role="as" size={18} />
			<Stamp accepted={refused === undefined} />
		</>
	);
}

function Compare() {
	return (
		<>
			<span className="path-box">
				2.0 <span className="tile">−</span>
			</span>
			<span className="path-rule" />
			<span className="path-box">
				2.1{" "}
				<span className="tile path-filled">
					<PlusIcon size={12} />
				</span>{" "}
				<span className="tile">
					<DeltaIcon size={12} />
				</span>
			</span>
		</>
	);
}

/** The first characters of the three segments of this run's token. */
function TokenPicture({ run }: { readonly run: Run }) {
	const token = run.values.find((value) => value.kind === "access_token")?.text ?? "";
	return (
		<span className="path-token" translate="no">
			{token.split(".").map((segment, i) => (
				<span key={segment} data-segment={i + 1}>
					{segment.slice(0, 5)}
					{i < 2 ? "." : ""}
				</span>
			))}
		</span>
	);
}

function Teach({ code }: { readonly code: string | undefined }) {
	return (
		<>
			<span className="path-code" translate="no">
				{code}
			</span>
			<span className="path-laptops">
				{Array.from({ length: 6 }, (_, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: six equal boxes.
					<span key={i} />
				))}
			</span>
		</>
	);
}
