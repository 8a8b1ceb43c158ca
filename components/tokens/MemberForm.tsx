"use client";
import { useId, useState } from "react";
import type { Json, JsonObject } from "@/lib/crypto/jwt";
import { type Forgery, typedOf } from "./forge";
import type { Inspection } from "./inspection";

interface Member {
	readonly part: "header" | "payload";
	readonly name: string;
	readonly value: Json;
}

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
			<label htmlFor={`${id}-name`}>Claim</label>
			<select
				id={`${id}-name`}
				className="btn"
				value={index}
				onChange={(event) => setIndex(Number(event.target.value))}
			>
				{(["payload", "header"] as const).map((part) => (
					<optgroup key={part} label={part === "header" ? "1 Header" : "2 Payload"}>
						{members.map((one, i) =>
							one.part === part ? (
								<option key={one.name} value={i}>
									{one.name}
								</option>
							) : null,
						)}
					</optgroup>
				))}
			</select>
			<label htmlFor={`${id}-value`}>says</label>
			<input
				id={`${id}-value`}
				key={`${state.original.text}.${index}`}
				className="edit-field"
				spellCheck={false}
				autoComplete="off"
				autoCapitalize="off"
				data-forged={isChanged && changed.typed !== typedOf(member.value)}
				value={isChanged ? changed.typed : typedOf(member.value)}
				onChange={(event) => onChange({ part: member.part, name: member.name, typed: event.target.value })}
			/>
		</div>
	);
}

/** Everything that can be changed. The algorithm has a tool of its own. */
function membersOf({ original }: Inspection): readonly Member[] {
	const { header = {}, claims = {} } = original.decoded ?? {};
	const listed = (part: Member["part"], members: JsonObject) =>
		Object.entries(members).map(([name, value]) => ({ part, name, value }));
	return [...listed("payload", claims), ...listed("header", header).filter(({ name }) => name !== "alg")];
}

/** The member that is changed already; else `sub`, which a forger would try first; else the first. */
function firstIndex(members: readonly Member[], { member }: Forgery): number {
	const find = (part: Member["part"], name: string) =>
		members.findIndex((one) => one.part === part && one.name === name);
	const wanted = member ? find(member.part, member.name) : find("payload", "sub");
	return Math.max(0, wanted);
}
