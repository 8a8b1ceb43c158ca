"use client";
import { type ReactNode, useMemo, useState } from "react";
import { type SegmentName, segmentNames } from "@/lib/crypto/rewrite-jwt";
import { Glyph } from "../stage/glyphs";
import { Segmented } from "../ui/Segmented";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { type Forgery, flipCharacter } from "./forge";
import type { Inspection, InspectionEvent } from "./inspection";
import { MemberForm } from "./MemberForm";
import { lifeFor } from "./times";

interface Props {
	readonly state: Inspection;
	readonly send: (event: InspectionEvent) => void;
}

/** The tools of a forger, who has no key. Each is a switch: pressed again, it takes its change back. */
export function ForgePane({ state, send }: Props) {
	const { forgery, clock, firstClock, twice, call } = state;
	const [editing, setEditing] = useState(false);
	const touched = Object.keys(forgery).length > 0 || clock !== firstClock || twice || call !== undefined;
	return (
		<div className="forge">
			<div className="forge-head">
				<Glyph role="attacker" size={17} />
				<h3>{t("Forge it")}</h3>
				<span>{t("what you change turns red")}</span>
				{touched ? (
					<button
						type="button"
						className="btn btn-link forge-undo"
						onClick={() => {
							setEditing(false);
							send({ type: "UNDO" });
						}}
					>
						{t("Undo all")}
					</button>
				) : null}
			</div>
			{state.kind === "opaque" ? (
				<OpaqueTools state={state} send={send} />
			) : (
				<JwtTools state={state} send={send} editing={editing} onEditing={setEditing} />
			)}
		</div>
	);
}

/** In a text without parts there is only one thing to try. */
function OpaqueTools({ state: { forgery }, send }: Props) {
	return (
		<div className="forge-tools">
			<Tool
				pressed={forgery.flip === "text"}
				onPress={(on) => send({ type: "FORGE", forgery: on ? { flip: "text" } : {} })}
			>
				{t("Flip one character")}
			</Tool>
		</div>
	);
}

interface JwtToolsProps extends Props {
	readonly editing: boolean;
	readonly onEditing: (on: boolean) => void;
}

function JwtTools({ state, send, editing, onEditing }: JwtToolsProps) {
	const { forgery, hidden, kind, twice } = state;
	const set = (change: Forgery) => send({ type: "FORGE", forgery: { ...forgery, ...change } });
	const drop = (name: keyof Forgery) => send({ type: "FORGE", forgery: without(forgery, name) });
	const places = useMemo(() => flippable(state.original.text), [state.original.text]);
	return (
		<>
			<div className="forge-tools">
				<FlipTool
					places={places}
					pressed={forgery.flip !== undefined}
					onPress={(flip) => (flip ? set({ flip }) : drop("flip"))}
				/>
				<Tool pressed={forgery.alg !== undefined} onPress={(on) => (on ? set({ alg: "none" }) : drop("alg"))}>
					{t("Change alg")}
				</Tool>
				<Tool
					pressed={editing}
					disabled={hidden}
					onPress={(on) => {
						onEditing(on);
						if (!on) drop("member");
					}}
				>
					{t("Change a claim")}
				</Tool>
				<ExpireTool state={state} send={send} />
				{kind === "dpop_proof" || kind === "client_assertion" ? (
					<Tool pressed={twice} onPress={(on) => send({ type: "TWICE", twice: on })}>
						{t("Send it twice")}
					</Tool>
				) : null}
			</div>
			<FlipPlace flip={forgery.flip} places={places} onChange={(flip) => set({ flip })} />
			{forgery.alg === undefined ? null : (
				<Choice
					label={t("Name this algorithm")}
					value={forgery.alg}
					options={algorithms}
					onChange={(alg) => set({ alg })}
				/>
			)}
			{editing && !hidden ? <MemberForm state={state} onChange={(member) => set({ member })} /> : null}
		</>
	);
}

interface FlipPlaceProps {
	readonly flip: Forgery["flip"];
	readonly places: readonly SegmentName[];
	readonly onChange: (flip: SegmentName) => void;
}

function FlipPlace({ flip, places, onChange }: FlipPlaceProps) {
	if (flip === undefined || flip === "text") return null;
	const options = places.map((value) => ({ value, text: t(names[value]) }));
	return <Choice label={t("In which segment")} value={flip} options={options} onChange={onChange} />;
}

function without(forgery: Forgery, name: keyof Forgery): Forgery {
	const { [name]: _, ...rest } = forgery;
	return rest;
}

const algorithms = [
	{ value: "none", text: "none" },
	{ value: "HS256", text: "HS256" },
] as const;

const names: Readonly<Record<SegmentName, Text>> = {
	header: mark("1 Header"),
	payload: mark("2 Payload"),
	signature: mark("3 Signature"),
};

/** Segments in which one character can be changed so that the token can still be read. */
const flippable = (token: string): readonly SegmentName[] =>
	segmentNames.filter((name) => flipCharacter(token, name) !== token);

interface ToolProps {
	readonly pressed: boolean;
	readonly disabled?: boolean;
	readonly onPress: (on: boolean) => void;
	readonly children: ReactNode;
}

function Tool({ pressed, disabled = false, onPress, children }: ToolProps) {
	return (
		<button
			type="button"
			className={pressed ? "btn btn-primary" : "btn"}
			aria-pressed={pressed}
			disabled={disabled}
			onClick={() => onPress(!pressed)}
		>
			{children}
		</button>
	);
}

interface FlipProps {
	readonly places: readonly SegmentName[];
	readonly pressed: boolean;
	/** Where to change a character; `undefined` to take it back. */
	readonly onPress: (place: SegmentName | undefined) => void;
}

/** The payload first: there a change means something. */
function FlipTool({ places, pressed, onPress }: FlipProps) {
	const first = places.includes("payload") ? "payload" : places[0];
	return (
		<Tool pressed={pressed} disabled={first === undefined} onPress={(on) => onPress(on ? first : undefined)}>
			{t("Flip one character")}
		</Tool>
	);
}

/** Moves the clock to the second in which the token ends. The token stays as it is. */
function ExpireTool({ state, send }: Props) {
	const { original, kind, clock, firstClock } = state;
	const expires = original.decoded && lifeFor(kind, original.decoded.claims)?.expires;
	const end = expires === undefined ? undefined : Math.ceil(expires);
	return (
		<Tool
			pressed={end !== undefined && clock >= end}
			disabled={end === undefined || firstClock >= end}
			onPress={(on) => send({ type: "CLOCK", clock: on && end !== undefined ? end : firstClock })}
		>
			{t("Let it expire")}
		</Tool>
	);
}

interface ChoiceProps<T extends string> {
	readonly label: string;
	readonly value: T;
	readonly options: readonly { readonly value: T; readonly text: string }[];
	readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, ...rest }: ChoiceProps<T>) {
	return (
		<div className="forge-choice">
			<span aria-hidden="true">{label}</span>
			<Segmented label={label} small {...rest} />
		</div>
	);
}
