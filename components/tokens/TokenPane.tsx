"use client";
import { type ReactNode, type Ref, useMemo } from "react";
import { catalog } from "@/content/catalog";
import type { DecodedJwt } from "@/lib/crypto/jwt";
import type { Role } from "@/lib/vocabulary/lanes";
import { Glyph } from "../stage/glyphs";
import { SmallStamp } from "../stage/Stamp";
import { language, rich, t } from "../words/words";
import { Unseen } from "./Covered";
import { Exchange } from "./Exchange";
import { ForgePane } from "./ForgePane";
import { type Inspection, type InspectionEvent, type Source, tokenOf } from "./inspection";
import { judgeWords, kindNames } from "./judges";
import { KindLine } from "./KindLine";
import { OpaqueText } from "./OpaqueText";
import { PastedNote } from "./PastedNote";
import { PasteForm } from "./PasteForm";
import type { ReadToken } from "./read-token";
import { Segments } from "./Segments";
import { oddities } from "./sent";
import type { Trials } from "./useTrial";
import { isAccepted, stampCode } from "./verdict-words";

interface Props {
	readonly state: Inspection;
	/** Taken apart; absent where there is nothing to take apart. */
	readonly current: DecodedJwt | undefined;
	/** Who made it, as far as anybody has verified. */
	readonly maker: Role | undefined;
	readonly send: (event: InspectionEvent) => void;
	readonly onBring: (token: ReadToken) => void;
	readonly onPick: (lesson: string) => void;
	/** The paste field: `undefined` while it is closed, else its first text. */
	readonly pasting: string | undefined;
	readonly onPasting: (text: string | undefined) => void;
	/** What could not be done, in one sentence. */
	readonly notice: string;
	readonly titleRef: Ref<HTMLHeadingElement>;
	readonly trials: Trials;
}

/** The left side: the token as it stands on the wire, and the tools of a forger. */
export function TokenPane(props: Props) {
	const { state, current, maker, send, onBring, pasting, onPasting, notice, titleRef } = props;
	return (
		<section className="panel token-pane" aria-labelledby="token-title">
			<div className="pane-head">
				<h2 id="token-title" ref={titleRef} tabIndex={-1}>
					<TokenTitle state={state} maker={maker} />
				</h2>
				<div className="pane-tools">
					<button
						type="button"
						className="btn"
						aria-expanded={pasting !== undefined}
						onClick={() => onPasting(pasting === undefined ? "" : undefined)}
					>
						{t("Paste")}
					</button>
					<FlowPicker onPick={props.onPick} />
				</div>
			</div>
			{pasting === undefined ? null : (
				<PasteForm key={pasting} first={pasting} onRead={onBring} onClose={() => onPasting(undefined)} />
			)}
			<p role="alert" className="token-notice" hidden={notice === ""}>
				{notice}
			</p>
			<PastedNote token={state.original} onRead={onBring} />
			{state.live ? <LiveWarning hidden={state.hidden} send={send} /> : null}
			{state.source.kind === "brought" ? <KindLine state={state} send={send} /> : null}
			<TokenBody state={state} current={current} maker={maker} trials={props.trials} />
			<ForgePane key={`${state.kind} ${state.original.text}`} state={state} send={send} />
			{state.checkedAs === "carrier" ? null : <AnswerHere trials={props.trials} />}
		</section>
	);
}

/** The token itself: in three segments, or as a text with what its issuer was asked. */
function TokenBody({ state, current, maker, trials }: Pick<Props, "state" | "current" | "maker" | "trials">) {
	const { text, decoded } = state.original;
	if (current && decoded)
		return (
			<>
				<Segments original={decoded} current={current} maker={maker} />
				<Oddities decoded={current} />
				<p className="not-verified">
					{t("Decoded here in your browser.")} <strong>{t("Decoding is not verifying.")}</strong>
				</p>
			</>
		);
	return (
		<>
			<OpaqueText original={text} current={tokenOf(state)} maker={maker} />
			<div className="asked-exchange">
				{trials.asked.kind === "opaque" ? <Exchange state={state} trials={trials} open /> : null}
			</div>
		</>
	);
}

/** What another reader may read in another way. */
function Oddities({ decoded }: { readonly decoded: DecodedJwt }) {
	const found = useMemo(() => oddities(decoded), [decoded]);
	if (found.length === 0) return null;
	return (
		<ul className="oddities" aria-label={t("What readers may read in two ways")}>
			{found.slice(0, MAX_ODDITIES).map((sentence) => (
				<li key={sentence}>
					<Unseen text={sentence} />
				</li>
			))}
		</ul>
	);
}

const MAX_ODDITIES = 6;

function TokenTitle({
	state: { source, kind },
	maker,
}: {
	readonly state: Inspection;
	readonly maker: Role | undefined;
}) {
	if (source.kind === "brought")
		return (
			<>
				<b>{t("Your token")}</b>{" "}
				{maker ? (
					<span>
						{maker === "as"
							? rich("signed by {icon} the auth server", { icon: <Glyph role={maker} size={15} /> })
							: rich("signed by {icon} the client", { icon: <Glyph role={maker} size={15} /> })}
					</span>
				) : (
					<span>{t("its maker is not verified")}</span>
				)}
			</>
		);
	return (
		<>
			<b>{t(kindNames[kind])}</b> <span>{madeWords(source)}</span>
		</>
	);
}

function madeWords({ token, title }: Extract<Source, { kind: "run" }>): ReactNode {
	const { maker, hop } = token;
	const made = {
		icon: <Glyph role={maker.role} size={15} />,
		// The capital is that of a lane's head, and English has none within a sentence.
		maker: <span translate="no">{language() === "en" ? maker.short.toLowerCase() : maker.short}</span>,
		lesson: <span lang="en">{title}</span>,
	};
	return hop === undefined
		? rich("made by {icon} the {maker}, before the first hop of {lesson}", made)
		: rich("made by {icon} the {maker}, hop {hop} of {lesson}", { ...made, hop });
}

/** The verdict once more, where it would stand far below. */
function AnswerHere({ trials: { trial } }: { readonly trials: Trials }) {
	const accepted = isAccepted(trial);
	return (
		<p className="answer-here">
			<span>{t("{who} says", { who: t(judgeWords[trial.judge].says) })}</span>
			<SmallStamp verdict={accepted ? "passed" : "failed"} />
			<span translate="no">{stampCode(trial)}</span>
			<a href="#verdict-title">{t("See why")}</a>
		</p>
	);
}

/** The token of a lesson's default run. The list keeps no choice, so that the same one can be picked again. */
function FlowPicker({ onPick }: { readonly onPick: (lesson: string) => void }) {
	return (
		<select
			className="btn pick"
			aria-label={t("Pick from a flow")}
			value=""
			onChange={(event) => onPick(event.target.value)}
		>
			<option value="" disabled hidden>
				{t("Pick from a flow")}
			</option>
			{catalog.map(({ id, title }) => (
				<option key={id} value={id} lang="en">
					{title}
				</option>
			))}
		</select>
	);
}

function LiveWarning({ hidden, send }: { hidden: boolean; send: (event: InspectionEvent) => void }) {
	return (
		<div className="live" role="status">
			<p>{t("This may be a live token. It stays in this tab, but do not show it on the projector.")}</p>
			<button type="button" className="btn" onClick={() => send({ type: "HIDE", hidden: !hidden })}>
				{hidden ? t("Show values") : t("Hide values")}
			</button>
		</div>
	);
}
