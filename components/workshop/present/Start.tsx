"use client";
import { useState } from "react";
import { catalog } from "@/content/catalog";
import { plans } from "@/content/workshop/plans";
import { pathOfLesson } from "@/lib/flow/read/lesson-view";
import { sumOf } from "@/lib/workshop/pace";
import type { Plan } from "@/lib/workshop/plan";
import { begin, type Session } from "@/lib/workshop/session";
import { JoinForm } from "../../site/JoinForm";
import { SiteHeader } from "../../site/SiteHeader";
import { t } from "../../words/words";
import { KeyForm } from "./KeyForm";
import type { ChangeSession } from "./useSession";
import type { Telling } from "./useTelling";

interface Props {
	readonly session: Session;
	readonly change: ChangeSession;
	readonly telling: Telling;
	readonly onKey: (key: string) => void;
	readonly onGo: (at: string) => void;
	readonly now: number;
}

/** Where a plan begins that shows nothing in its first block. */
const FIRST = "/flows/code-pkce?v=1&ask=1";

/** Before anything is shown: with which plan, or from which place. */
export function Start({ session, change, telling, onKey, onGo, now }: Props) {
	const start = (plan: Plan) => {
		change((before) => begin(before, plan, now));
		onGo(plan.blocks.find(({ at }) => at !== undefined)?.at ?? FIRST);
	};
	return (
		<>
			<SiteHeader current="workshop" />
			<main id="main" className="present-start">
				<h1>{t("Present")}</h1>
				<section className="panel">
					<h2>{t("Start from a plan")}</h2>
					<p>{t("Its clock begins with the press. Every block, minute and question can be changed afterwards.")}</p>
					<div className="present-row">
						{session.plan ? (
							<button type="button" className="btn btn-primary" onClick={() => session.plan && start(session.plan)}>
								{t("Your plan, {count} minutes", { count: sumOf(session.plan.blocks.map(({ minutes }) => minutes)) })}
							</button>
						) : null}
						{plans.map(({ minutes, plan }) => (
							<button key={minutes} type="button" className="btn" onClick={() => start(plan)}>
								{t("The {minutes} minute plan", { minutes })}
							</button>
						))}
					</div>
				</section>
				<section className="panel">
					<h2>{t("Without a plan")}</h2>
					<LessonChoice onGo={onGo} />
				</section>
				<section className="panel">
					<h2>{t("Go on from a code")}</h2>
					<p>{t("On a second laptop: the code that the first one shows.")}</p>
					<JoinForm onGo={onGo} />
				</section>
				<section className="panel">
					<h2>{t("The room’s screens")}</h2>
					<KeyForm telling={telling} onKey={onKey} />
				</section>
			</main>
		</>
	);
}

function LessonChoice({ onGo }: Pick<Props, "onGo">) {
	const [path, setPath] = useState("/flows/code-pkce");
	return (
		<form
			className="present-row"
			onSubmit={(event) => {
				event.preventDefault();
				onGo(`${path}?v=1&ask=1`);
			}}
		>
			<label className="grow">
				{t("Lesson")}
				<select className="edit-field mt-1" lang="en" value={path} onChange={(event) => setPath(event.target.value)}>
					{catalog.map((entry) => (
						<option key={entry.id} value={pathOfLesson(entry)}>
							{entry.title}
						</option>
					))}
				</select>
			</label>
			<button type="submit" className="btn">
				{t("Present it")}
			</button>
		</form>
	);
}
