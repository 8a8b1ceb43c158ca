"use client";
import { useId, useState } from "react";
import { t } from "../words/words";
import { type Forgery, typedOf } from "./forge";
import type { Inspection } from "./inspection";
import { type SentMember, sentMembers } from "./sent";

interface Props {
	readonly state: Inspection;
	readonly onChange: (member: NonNullable<Forgery["member"]>) => void;
}

/** Which member, and what it is to say. The token changes while somebody types. */
export function MemberForm({ state, onChange }: Props) {
	const id = useId();
	const members = membersOf(state);
	const [index, setIndex] = useState(() => firstIndex(members, state.forgery));
	const member = members[index];
	if (!member) return null;
	const changed = state.forgery.member;
	const isChanged = changed?.part === member.part && changed.name === member.name;
	return (
		<div className="forge-member">
			<label htmlFor={`${id}-name`}>{t("Claim")}</label>
			<select
				id={`${id}-name`}
				className="btn"
				value={index}
				onChange={(event) => setIndex(Number(event.target.value))}
			>
				{(["payload", "header"] as const).map((part) => (
					<optgroup key={part} label={part === "header" ? t("1 Header") : t("2 Payload")}>
						{members.map((one, i) =>
							one.part === part ? (
								<option key={one.name} value={i} translate="no">
									{one.name}
								</option>
							) : null,
						)}
					</optgroup>
				))}
			</select>
			<label htmlFor={`${id}-value`}>{t("says ~ of a claim")}</label>
			<input
				id={`${id}-value`}
				key={`${state.original.text}.${index}`}
				className="edit-field"
				spellCheck={false}
				autoComplete="off"
				autoCapitalize="off"
				data-forged={isChanged && changed.typed !== typedOf(member)}
				value={isChanged ? changed.typed : typedOf(member)}
				onChange={(event) => onChange({ part: member.part, name: member.name, typed: event.target.value })}
			/>
		</div>
	);
}

/** Everything that counts and can be changed. The algorithm has a tool of its own. */
function membersOf({ original: { decoded } }: Inspection): readonly SentMember[] {
	if (!decoded) return [];
	const header = sentMembers(decoded, "header").filter(({ name }) => name !== "alg");
	return [...sentMembers(decoded, "payload"), ...header].filter(({ overridden }) => !overridden);
}

/** The member that is changed already; else `sub`, which a forger would try first; else the first. */
function firstIndex(members: readonly SentMember[], { member }: Forgery): number {
	const find = (part: SentMember["part"], name: string) =>
		members.findIndex((one) => one.part === part && one.name === name);
	const wanted = member ? find(member.part, member.name) : find("payload", "sub");
	return Math.max(0, wanted);
}
