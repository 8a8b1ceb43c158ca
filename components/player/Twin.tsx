"use client";
import { useMemo, useRef } from "react";
import { alignRuns, type Pair } from "@/lib/flow/align";
import { laneOf } from "@/lib/flow/describe";
import { editableOf, parts } from "@/lib/flow/edit";
import { headlineCheck } from "@/lib/flow/headline";
import { atEnd } from "@/lib/flow/player-steps";
import type { Hop, Run } from "@/lib/flow/run";
import type { HttpRequest } from "@/lib/http/message";
import { CLIENT_CERTIFICATE } from "@/lib/http/raw";
import { geometryOf } from "../stage/geometry";
import { Racks } from "../stage/Racks";
import { Stage } from "../stage/Stage";
import { UndoIcon } from "../ui/icons";
import { useSize } from "../ui/useSize";
import type { DialogName } from "./dialogs";
import { editedFrom } from "./Transport";
import type { Player } from "./usePlayer";
import "../stage/racks.css";
import "./twin.css";
import { shortened } from "@/lib/http/text";

interface Props {
	readonly player: Player;
	readonly onOpen: (dialog: DialogName) => void;
}

/** The edited branch beside the original run: same bytes, then the edit, then the first decision that differs. */
export function Twin({ player, onOpen }: Props) {
	const { context } = player;
	const { original, branch, cursor, showOriginal } = context;
	const pairs = useMemo(() => (branch ? alignRuns(original, branch) : []), [original, branch]);
	const box = useRef<HTMLDivElement>(null);
	const { width, height } = useSize(box, { width: 640, height: 480 });
	if (!branch) return null;
	const other = counterpart(pairs, cursor, showOriginal);
	const at = showOriginal ? { original: cursor, branch: other } : { original: other, branch: cursor };
	const from = editedFrom(player);
	const decision = decisionSeen(pairs, original, branch, at);
	const side = { width, height: height - 48, onJump: () => undefined };
	return (
		<div className="twin">
			<section className="twin-side" aria-label="Original run" data-shown={showOriginal}>
				<TwinHead
					title="Original run"
					shown={showOriginal}
					onShow={() => player.send({ type: "SHOW", original: true })}
				/>
				<div className="stage-box" ref={box}>
					<Stage
						{...side}
						run={original}
						cursor={at.original}
						framed={decision?.a}
						onJump={(to) => jump(player, true, to)}
					/>
				</div>
				<Racks
					label="Who holds what, original run"
					run={original}
					cursor={at.original}
					gutter={geometryOf(original.lanes, width).gutter}
					rows={3}
					still
				/>
			</section>
			<section className="twin-side" aria-label="Edited branch" data-shown={!showOriginal}>
				<Story player={player} pairs={pairs} onOpen={onOpen} />
				<div className="stage-box">
					<Stage
						{...side}
						height={height - 48 - STORY}
						run={branch}
						cursor={at.branch}
						moving={context.stepped && !showOriginal}
						editedFrom={from}
						framed={decision?.b}
						onJump={(to) => jump(player, false, to)}
					/>
				</div>
				<Racks
					label="Who holds what, edited branch"
					run={branch}
					cursor={at.branch}
					gutter={geometryOf(branch.lanes, width).gutter}
					rows={3}
					still
				/>
			</section>
		</div>
	);
}

/** The hops of the first decision that differs, once the branch has reached it. */
function decisionSeen(pairs: readonly Pair[], original: Run, branch: Run, at: { readonly branch: number }) {
	const hop = firstDifference(pairs, original, branch);
	return hop && hop.index <= at.branch ? pairs.find(({ b }) => b === hop.index) : undefined;
}

/** Room that the story takes from the branch's stage, in pixels. */
const STORY = 148;

function jump(player: Player, original: boolean, to: number): void {
	player.send({ type: "SHOW", original });
	player.send({ type: "JUMP", to });
}

/** Where the other side stands: at the hop that answers to this one, or where its own run ended. */
function counterpart(pairs: readonly Pair[], cursor: number, fromOriginal: boolean): number {
	let last = 0;
	for (const { a, b } of pairs) {
		const [mine, theirs] = fromOriginal ? [a, b] : [b, a];
		if (mine !== undefined && mine > cursor) break;
		if (mine !== undefined && theirs !== undefined) last = theirs;
	}
	return last;
}

function TwinHead({
	title,
	shown,
	onShow,
}: {
	readonly title: string;
	readonly shown: boolean;
	readonly onShow: () => void;
}) {
	return (
		<div className="twin-head">
			<h2>{title}</h2>
			{shown ? null : (
				<button type="button" className="btn" onClick={onShow}>
					<UndoIcon size={16} /> Return to it <kbd>0</kbd>
				</button>
			)}
		</div>
	);
}

/** What was changed, what stayed, and where the first decision differs; nothing that has not been shown yet. */
function Story({ player, pairs, onOpen }: Props & { readonly pairs: readonly Pair[] }) {
	const { context, send } = player;
	const { branch, original, showOriginal, cursor } = context;
	if (!branch) return null;
	const index = editedFrom(player) ?? 0;
	const edited = branch.hops[index];
	const changes = edited ? changesOf(edited) : [];
	const here = showOriginal ? counterpart(pairs, cursor, true) : cursor;
	const decision = firstDifference(pairs, original, branch);
	const seen = decision && decision.index <= here ? decision : undefined;
	const ended = !showOriginal && atEnd(context);
	return (
		<div className="panel story">
			<div className="twin-head">
				<h2>{changes.length === 1 ? "One change" : `${changes.length} changes`}</h2>
				<button type="button" className="btn" onClick={() => onOpen("edit")} hidden={cursor !== index || showOriginal}>
					Edit again
				</button>
				<button type="button" className="btn" onClick={() => onOpen("inspect")}>
					Inspect hop
				</button>
				<button type="button" className="btn" onClick={() => send({ type: "DROP_BRANCH" })}>
					Drop the branch
				</button>
			</div>
			<dl className="story-changes">
				{changes.slice(0, 2).map(({ name, was, sent }) => (
					<div key={`${name}${sent}`}>
						<dt>{name}</dt>
						<dd>
							<span className="story-sent">{sent === undefined ? "removed" : shorten(sent)}</span>
							{was === undefined ? null : <span className="story-was">{shorten(was)}</span>}
						</dd>
					</div>
				))}
			</dl>
			<p className="story-text">
				{index > 0 ? (
					<>
						<b>Same bytes:</b> hops 1 to {branch.hops[index - 1]?.number}.{" "}
					</>
				) : null}
				{seen ? (
					<>
						<b>First decision that differs:</b> hop {seen.number}, {differenceText(branch, seen)}
					</>
				) : ended ? (
					<>
						<b>No decision differs.</b> Every check said the same.
					</>
				) : (
					<>
						Step on to see what the{" "}
						{laneOf(branch, edited && !("lane" in edited.message) ? edited.message.to : "as").short} decides.
					</>
				)}
				{ended ? ` ${branch.end.text}` : ""}
			</p>
		</div>
	);
}

/** The first hop of the branch whose verdict is not the original's. */
function firstDifference(pairs: readonly Pair[], original: Run, branch: Run): Hop | undefined {
	for (const { a, b } of pairs) {
		if (b === undefined) continue;
		const hop = branch.hops[b];
		const before = a === undefined ? undefined : original.hops[a];
		if (hop && (hop.refusal?.error ?? "") !== (before?.refusal?.error ?? "")) return hop;
	}
	return undefined;
}

function differenceText(run: Run, hop: Hop): string {
	const check = headlineCheck(hop);
	if (check) return `“${check.title}”. ${check.specs.join(", ")}.`;
	const lane = "lane" in hop.message ? hop.message.lane : hop.message.from;
	return `${laneOf(run, lane).spoken} refuses${hop.refusal?.error ? ` with ${hop.refusal.error}` : ""}.`;
}

interface Change {
	readonly name: string;
	readonly was?: string;
	readonly sent?: string;
}

/** Line by line, what the learner changed in a message. */
function changesOf({ message }: Hop): readonly Change[] {
	if (message.kind === "link" && message.original !== undefined)
		return differences(asRequest(message.original), asRequest(message.url));
	if (message.kind === "request" && message.original) return differences(message.original, message.request);
	return [];
}

const asRequest = (url: string): HttpRequest => ({ method: "GET", url, headers: [], body: "" });

function differences(before: HttpRequest, after: HttpRequest): readonly Change[] {
	const [a, b] = [editableOf(before), editableOf(after)];
	const whole: Change[] = [
		...(a.method === b.method ? [] : [{ name: "method", was: a.method, sent: b.method }]),
		...(a.target === b.target ? [] : [{ name: "URL", was: a.target, sent: b.target }]),
		...(a.certificate === b.certificate
			? []
			: [{ name: CLIENT_CERTIFICATE, ...only("was", a.certificate), ...only("sent", b.certificate) }]),
	];
	const inLists = parts.flatMap((part): Change[] => {
		const rest = [...b[part]];
		const gone = a[part].filter(([name, value]) => {
			const found = rest.findIndex(([n, v]) => n === name && v === value);
			if (found >= 0) rest.splice(found, 1);
			return found < 0;
		});
		const changed = gone.map(([name, was]): Change => {
			const found = rest.findIndex(([n]) => n === name);
			const now = found < 0 ? undefined : rest.splice(found, 1)[0];
			return now ? { name, was, sent: now[1] } : { name, was };
		});
		return [...changed, ...rest.map(([name, sent]) => ({ name, sent }))];
	});
	return [...whole, ...inLists];
}

/** A member that is there only where it has a value. */
const only = <K extends "was" | "sent">(key: K, text: string | undefined) =>
	(text === undefined ? {} : { [key]: text }) as { readonly [M in K]?: string };

const shorten = (text: string): string => shortened(text, 34, 16, 12);
