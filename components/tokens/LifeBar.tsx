"use client";
import { useId } from "react";
import type { JsonObject } from "@/lib/crypto/jwt";
import type { TokenKind } from "@/lib/flow/inspect-kinds";
import { duration, lifeFor, timeNear } from "./times";

interface Props {
	readonly kind: TokenKind;
	readonly claims: JsonObject;
	readonly clock: number;
	readonly onClock: (clock: number) => void;
}

/** When the token was made, when it ends, and the clock between them, which can be moved. */
export function LifeBar({ kind, claims, clock, onClock }: Props) {
	const id = useId();
	const life = lifeFor(kind, claims);
	if (!life)
		return <p className="life-none">This token does not say both when it was made (iat) and when it ends (exp).</p>;
	const { made, expires } = life;
	const share = Math.min(1, Math.max(0, (clock - made) / (expires - made)));
	const left = expires - clock;
	const said = left > 0 ? `${duration(left)} left` : left === 0 ? "over" : `over for ${duration(left)}`;
	const now = `${timeNear(clock, expires)}, ${said}`;
	return (
		<div className="life">
			<span className="life-end">
				made <b>{timeNear(made, expires)}</b>
			</span>
			<div className="life-bar" style={{ "--at": share }}>
				<label htmlFor={id} className="life-now">
					now {now}
				</label>
				<div className="life-track" aria-hidden="true" />
				<input
					id={id}
					type="range"
					min={made}
					max={expires}
					step={1}
					value={Math.min(expires, Math.max(made, clock))}
					aria-valuetext={now}
					onChange={(event) => onClock(Number(event.target.value))}
				/>
			</div>
			<span className="life-end">
				{kind === "dpop_proof" ? "too old" : "expires"} <b>{timeNear(expires, made)}</b>
			</span>
		</div>
	);
}
