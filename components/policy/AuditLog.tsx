"use client";
import { Fragment, type KeyboardEvent } from "react";
import { decidedAt, type LoggedLine, logOf } from "@/lib/flow/read/decisions";
import { laneOf } from "@/lib/flow/read/describe";
import { resourceOf } from "@/lib/flow/read/log-line";
import type { Run } from "@/lib/flow/run";
import type { Role } from "@/lib/vocabulary/lanes";
import type { Player } from "../playing/usePlayer";
import { Glyph } from "../stage/glyphs";
import { CopyButton } from "../ui/CopyButton";
import { keepInView } from "./keep-in-view";
import { MoreBelow } from "./MoreBelow";
import "./audit.css";
import { mark } from "../words/text";
import { language, t } from "../words/words";

interface Props {
	readonly player: Player;
	/** Whether it stands by itself under the stage. */
	readonly panel?: boolean;
}

/** The log that the deciding party wrote, up to the current hop. */
export function AuditLog({ player, panel = false }: Props) {
	const { run, context, send } = player;
	const lines = logOf(run, context.cursor);
	const here = decidedAt(run, context.cursor);
	const json = () =>
		JSON.stringify(
			lines.map(({ line }) => line),
			null,
			2,
		);
	return (
		<section className={panel ? "panel audit" : "audit"} aria-label={t("Audit log")}>
			<div className="audit-head">
				<h2>{t("Audit log")}</h2>
				<p>
					{t("One line for each call, permitted or not.")} {writerOf(run)}
				</p>
				<p className="audit-aside">{t("No standing privilege: every call is decided anew")}</p>
				<CopyButton text={json}>{t("Copy as JSON")}</CopyButton>
			</div>
			<div
				className="audit-box"
				role="region"
				aria-label={t("Lines of the audit log")}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard.
				tabIndex={0}
				onKeyDown={keepArrows}
			>
				<Table lines={lines} here={here} onJump={(to) => send({ type: "JUMP", to })} />
				<MoreBelow rows="tbody > tr" texts={MORE} />
				{lines.length === 0 ? <p className="audit-empty">{t("Nothing yet. No call has reached a decision.")}</p> : null}
			</div>
		</section>
	);
}

/** Arrow keys belong to the box while it has the focus and can scroll that way; else they lead to the next hop. */
function keepArrows(event: KeyboardEvent<HTMLDivElement>): void {
	const { currentTarget: box, target, key } = event;
	const sideways = key === "ArrowLeft" || key === "ArrowRight";
	const room = sideways ? box.scrollWidth - box.clientWidth : box.scrollHeight - box.clientHeight;
	if (target === box && key.startsWith("Arrow") && room > 0) event.stopPropagation();
}

/** Whoever writes the first line of the run. */
function writerOf(run: Run): string {
	const message = run.hops.find((hop) => hop.message.logged !== undefined)?.message;
	if (!message) return "";
	const { name } = laneOf(run, "lane" in message ? message.lane : message.from);
	// English says it as a word of the sentence; elsewhere it stands there as a name.
	const party = language() === "en" ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
	return t("The {party} writes it.", { party });
}

const columns = [
	...[mark("time"), mark("user"), mark("agent"), mark("tool")],
	...[mark("resource"), mark("decision"), mark("decided by rule"), mark("hop")],
];

const MORE = [mark("{count} more line below"), mark("{count} more lines below")] as const;

interface TableProps {
	readonly lines: readonly LoggedLine[];
	/** The hop whose lines are current. */
	readonly here: number | undefined;
	readonly onJump: (hop: number) => void;
}

function Table({ lines, here, onJump }: TableProps) {
	return (
		<table className="audit-table">
			<thead>
				<tr>
					{columns.map((name) => (
						<th key={name} scope="col">
							{t(name)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{lines.map((logged) => (
					<Line
						key={`${logged.hop.index} ${logged.line.at}`}
						logged={logged}
						current={logged.hop.index === here}
						onJump={onJump}
					/>
				))}
			</tbody>
		</table>
	);
}

interface LineProps extends Pick<TableProps, "onJump"> {
	readonly logged: LoggedLine;
	readonly current: boolean;
}

function Line({ logged: { hop, line, time }, current, onJump }: LineProps) {
	const { user, agent, tool, decision, rules } = line;
	return (
		<tr data-current={current} aria-current={current ? "true" : undefined} ref={current ? keepInView : undefined}>
			<td className="font-mono">{time}</td>
			<td>
				<Who role="browser" name={user} />
			</td>
			<td>
				<Who role="client" name={agent} />
			</td>
			<td className="font-mono" translate="no">
				{tool}
			</td>
			<td className="font-mono" translate="no">
				{resourceOf(line) ?? <None text={t("none ~ in a log")} />}
			</td>
			<td>
				<span className="st" lang="en" data-verdict={decision === "PERMIT" ? "passed" : "failed"}>
					{decision}
				</span>
			</td>
			<td className="audit-rules font-mono">
				{rules.length > 0 ? <Rules ids={rules} /> : <None text={t("none was asked")} />}
			</td>
			<td className="font-mono">
				<button
					type="button"
					className="btn-link"
					aria-label={t("Go to hop {number}", { number: hop.number })}
					onClick={() => onJump(hop.index)}
				>
					{hop.number}
				</button>
			</td>
		</tr>
	);
}

/** Each rule stays in one piece where the line breaks. */
const Rules = ({ ids }: { readonly ids: readonly string[] }) =>
	ids.map((id, i) => (
		<Fragment key={id}>
			{i > 0 ? ", " : ""}
			<span translate="no">{id}</span>
		</Fragment>
	));

function Who({ role, name }: { readonly role: Role; readonly name: string | undefined }) {
	if (name === undefined) return <None text={t("none ~ of people")} />;
	return (
		<span className="audit-who" translate="no">
			<Glyph role={role} size={12} />
			{name}
		</span>
	);
}

const None = ({ text }: { readonly text: string }) => <span className="audit-none">{text}</span>;
