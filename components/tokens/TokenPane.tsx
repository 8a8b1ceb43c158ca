"use client";
import type { Ref } from "react";
import { catalog } from "@/content/catalog";
import type { DecodedJwt } from "@/lib/crypto/jwt";
import type { TokenTrial } from "@/lib/flow/inspect-token";
import { Glyph } from "../stage/glyphs";
import { SmallStamp } from "../stage/Stamp";
import { ForgePane } from "./ForgePane";
import type { Inspection, InspectionEvent, Source } from "./inspection";
import { PasteForm } from "./PasteForm";
import type { ReadToken } from "./read-token";
import { Segments } from "./Segments";

interface Props {
	readonly state: Inspection;
	readonly current: DecodedJwt;
	readonly ours: boolean;
	readonly send: (event: InspectionEvent) => void;
	readonly onBring: (token: ReadToken) => void;
	readonly onPick: (lesson: string) => void;
	/** The paste field: `undefined` while it is closed, else its first text. */
	readonly pasting: string | undefined;
	readonly onPasting: (text: string | undefined) => void;
	/** What could not be done, in one sentence. */
	readonly notice: string;
	readonly titleRef: Ref<HTMLHeadingElement>;
	readonly trial: TokenTrial;
}

/** The left side: the token as it stands on the wire, and the tools of a forger. */
export function TokenPane(props: Props) {
	const { state, current, ours, send, onBring, pasting, onPasting, notice, titleRef } = props;
	return (
		<section className="panel token-pane" aria-labelledby="token-title">
			<div className="pane-head">
				<h2 id="token-title" ref={titleRef} tabIndex={-1}>
					<TokenTitle source={state.source} ours={ours} />
				</h2>
				<div className="pane-tools">
					<button
						type="button"
						className="btn"
						aria-expanded={pasting !== undefined}
						onClick={() => onPasting(pasting === undefined ? "" : undefined)}
					>
						Paste
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
			{state.live ? <LiveWarning hidden={state.hidden} send={send} /> : null}
			<Segments original={state.original.decoded} current={current} ours={ours} />
			<ForgePane key={state.original.text} state={state} send={send} />
			{state.checkedAs === "client" ? null : <AnswerHere trial={props.trial} />}
		</section>
	);
}

function TokenTitle({ source, ours }: { readonly source: Source; readonly ours: boolean }) {
	if (source.kind === "brought")
		return (
			<>
				<b>Your token</b>{" "}
				{ours ? (
					<span>
						signed by <Glyph role="as" size={15} /> the auth server
					</span>
				) : (
					<span>its maker is not verified</span>
				)}
			</>
		);
	const { maker, hop } = source.token;
	return (
		<>
			<b>Access token</b>{" "}
			<span>
				made by <Glyph role={maker.role} size={15} /> the {maker.short.toLowerCase()}, hop {hop} of {source.title}
			</span>
		</>
	);
}

/** The verdict once more, where it would stand far below. */
function AnswerHere({ trial: { response, error } }: { readonly trial: TokenTrial }) {
	return (
		<p className="answer-here">
			<span>The API says</span>
			<SmallStamp verdict={response.status === 200 ? "passed" : "failed"} />
			<span>
				{response.status} {error}
			</span>
			<a href="#verdict-title">See why</a>
		</p>
	);
}

/** The token of a lesson's default run. The list keeps no choice, so that the same one can be picked again. */
function FlowPicker({ onPick }: { readonly onPick: (lesson: string) => void }) {
	return (
		<select
			className="btn pick"
			aria-label="Pick from a flow"
			value=""
			onChange={(event) => onPick(event.target.value)}
		>
			<option value="" disabled hidden>
				Pick from a flow
			</option>
			{catalog.map(({ id, title }) => (
				<option key={id} value={id}>
					{title}
				</option>
			))}
		</select>
	);
}

function LiveWarning({ hidden, send }: { hidden: boolean; send: (event: InspectionEvent) => void }) {
	return (
		<div className="live" role="status">
			<p>This may be a live token. It stays in this tab, but do not show it on the projector.</p>
			<button type="button" className="btn" onClick={() => send({ type: "HIDE", hidden: !hidden })}>
				{hidden ? "Show values" : "Hide values"}
			</button>
		</div>
	);
}
