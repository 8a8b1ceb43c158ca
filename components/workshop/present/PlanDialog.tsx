"use client";
import { useState } from "react";
import { knows, plans } from "@/content/workshop/plans";
import { sumOf } from "@/lib/workshop/pace";
import { type Plan, planText, readPlan } from "@/lib/workshop/plan";
import { begin, replan } from "@/lib/workshop/session";
import { Help } from "../../player/Help";
import { Dialog } from "../../ui/Dialog";
import { save } from "../../ui/save";
import { t } from "../../words/words";
import { minutesText } from "./AgendaPanel";
import type { ConsoleProps, OwnDialog } from "./desk";
import { KeyForm } from "./KeyForm";
import "./plan-form.css";

interface Props extends Pick<ConsoleProps, "session" | "change" | "telling" | "now" | "onKey"> {
	readonly name: OwnDialog;
	readonly onClose: () => void;
}

export function PlanDialog(props: Props) {
	const { name, onClose, telling, onKey } = props;
	if (name === "relay")
		return (
			<Dialog title={t("The room’s screens")} open onClose={onClose}>
				<KeyForm telling={telling} onKey={onKey} />
			</Dialog>
		);
	if (name === "keys")
		return (
			<Dialog title={t("Keys")} open onClose={onClose}>
				<Help where="present" />
			</Dialog>
		);
	return (
		<Dialog title={t("Plan")} open onClose={onClose}>
			<PlanForm {...props} />
		</Dialog>
	);
}

/** The agenda as its file: changed here, checked, kept, saved and opened. */
function PlanForm({ session, change, now, onClose }: Props) {
	const [text, setText] = useState(() => (session.plan ? planText(session.plan) : planText(plans[2]?.plan as Plan)));
	const [mistakes, setMistakes] = useState<readonly string[]>([]);
	const use = () => {
		const read = readPlan(text, knows);
		if ("mistakes" in read) return setMistakes(read.mistakes);
		change((before) => (before.began === undefined ? begin(before, read.plan, now) : replan(before, read.plan)));
		onClose();
	};
	return (
		<div className="plan-form">
			<div className="present-row">
				{plans.map(({ minutes, plan }) => (
					<button key={minutes} type="button" className="btn" onClick={() => setText(planText(plan))}>
						{minutesText(sumOf(plan.blocks.map((one) => one.minutes)))}
					</button>
				))}
				<button type="button" className="btn" onClick={() => save("workshop.json", "application/json", text)}>
					{t("Save as a file")}
				</button>
				<label className="btn">
					{t("Open a file")}
					<input
						type="file"
						accept=".json,application/json"
						className="sr-only"
						onChange={async ({ target }) => {
							const file = target.files?.[0];
							if (file) setText(await file.text());
							target.value = "";
						}}
					/>
				</label>
			</div>
			<label>
				{t("The plan, as JSON")}
				<textarea
					className="edit-field font-mono plan-text"
					rows={16}
					translate="no"
					spellCheck={false}
					value={text}
					onChange={(event) => setText(event.target.value)}
				/>
			</label>
			<div role="alert">
				{mistakes.length > 0 ? (
					<ul className="plan-mistakes" lang="en">
						{mistakes.map((mistake) => (
							<li key={mistake}>{mistake}</li>
						))}
					</ul>
				) : null}
			</div>
			<button type="button" className="btn btn-primary" onClick={use}>
				{session.began === undefined ? t("Begin with this plan") : t("Use this plan")}
			</button>
		</div>
	);
}
