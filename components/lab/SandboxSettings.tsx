"use client";
import { useEffect, useId, useLayoutEffect, useRef } from "react";
import type { Description } from "@/lib/lab/live";
import type { Lifetimes } from "@/lib/lab/settings";
import { type ControlId, controls } from "@/lib/vocabulary/controls";
import { meanings } from "@/lib/vocabulary/controls/meanings";
import { type ProfileId, profileIds } from "@/lib/vocabulary/profiles";
import { levelOf } from "@/lib/vocabulary/settings";
import { Segmented } from "../ui/Segmented";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { Documents } from "./Documents";
import { Problem } from "./Problem";
import type { Lab } from "./useLab";
import "./lab-dialog.css";

interface Props {
	readonly lab: Lab;
	readonly sandbox: Description;
}

/** What a server of one's own may want to be set: the others are no matter of the door. */
const CONTROLS: readonly ControlId[] = [
	"pkce",
	"method",
	"redirectMatch",
	"refresh",
	"aud",
	"sender",
	"dpopNonce",
	"par",
	"introspection",
];

const profileNames: Readonly<Record<ProfileId, Text>> = {
	weakest: mark("Weakest"),
	"2.0": mark("OAuth 2.0"),
	"2.1": mark("OAuth 2.1"),
};

const lives: readonly (readonly [name: keyof Lifetimes, text: Text])[] = [
	["code", mark("Code")],
	["accessToken", mark("Access token")],
	["refreshToken", mark("Refresh token")],
	["idToken", mark("ID Token")],
];

/** How the server of a sandbox behaves. Each change counts from the next request on. */
export function SandboxSettings({ lab, sandbox }: Props) {
	const { settings } = sandbox;
	return (
		<div className="lab-dialog">
			<p>{t("Each change counts from the next request on.")}</p>
			<h3>{t("Profile")}</h3>
			<Segmented
				label={t("Profile")}
				value={settings.profile}
				onChange={(profile) => void lab.change({ profile })}
				options={profileIds.map((value) => ({ value, text: t(profileNames[value]) }))}
			/>
			<h3>{t("Sign-in and consent")}</h3>
			<Segmented
				label={t("Sign-in and consent")}
				value={settings.consent}
				onChange={(consent) => void lab.change({ consent })}
				options={[
					{ value: "ask", text: t("On pages, by a person") },
					{ value: "auto", text: t("By itself") },
				]}
			/>
			<p className="lab-small">{t("On the pages, sign in as ada with the password correct horse.")}</p>
			<h3>{t("Protections")}</h3>
			{CONTROLS.map((control) => (
				<Control key={control} lab={lab} sandbox={sandbox} control={control} />
			))}
			<h3>{t("Lifetimes, in seconds; empty as in the lessons")}</h3>
			<div className="lab-lives">
				{lives.map(([name, text]) => (
					<Life key={name} lab={lab} name={name} text={text} now={settings.lifetimes[name]} />
				))}
			</div>
			<Documents lab={lab} sandbox={sandbox} />
			<Problem lab={lab} />
			<h3>{t("Another sandbox")}</h3>
			<p className="lab-small">
				{t("It has keys, clients and a log of its own. This one stays until it is idle for too long.")}
			</p>
			<button type="button" className="btn" onClick={lab.openAnother}>
				{t("Open another sandbox")}
			</button>
		</div>
	);
}

function Control({ lab, sandbox: { settings }, control }: Props & { readonly control: ControlId }) {
	const id = useId();
	const level = levelOf({ ...settings, skippedChecks: [] }, control);
	return (
		<p className="lab-control">
			<label htmlFor={id} lang="en">
				{meanings[control].name}
			</label>
			<select
				id={id}
				className="btn"
				value={level}
				onChange={(event) => void lab.change({ levels: { [control]: event.target.value } })}
			>
				{controls[control].levels.map((one) => (
					<option key={one} lang="en">
						{one}
					</option>
				))}
			</select>
		</p>
	);
}

interface LifeProps extends Pick<Props, "lab"> {
	readonly name: keyof Lifetimes;
	readonly text: Text;
	readonly now: number | undefined;
}

function Life({ lab, name, text, now }: LifeProps) {
	const id = useId();
	// What stands in the field, and was not sent yet.
	const typed = useRef<string>(undefined);
	const send = () => {
		if (typed.current === undefined) return;
		const seconds = typed.current === "" ? null : Number(typed.current);
		typed.current = undefined;
		if (seconds !== (now ?? null)) void lab.change({ lifetimes: { [name]: seconds } });
	};
	const latest = useRef(send);
	useLayoutEffect(() => {
		latest.current = send;
	});
	// Escape closes the dialog, and the field is gone before it could lose the focus.
	useEffect(() => () => latest.current(), []);
	return (
		<p className="lab-control">
			<label htmlFor={id}>{t(text)}</label>
			<input
				id={id}
				className="edit-field"
				type="number"
				min={1}
				max={86_400}
				defaultValue={now}
				onChange={({ target: { value } }) => {
					typed.current = value;
				}}
				onBlur={send}
				onKeyDown={({ key }) => key === "Enter" && send()}
			/>
		</p>
	);
}
