"use client";
import { useId } from "react";
import type { JsonObject } from "@/lib/crypto/json";
import type { TokenKind } from "@/lib/inspect/kinds";
import { timeNear } from "@/lib/world/clock";
import { duration, lifeFor, noLifeWords } from "./times";

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
	if (!life) return <p className="life-none">{noLifeWords(kind, claims)}</p>;
	const { made, expires } = life;
	const share = Math.min(1, Math.max(0, (clock - made) / (expires - made)));
	// The clock moves by seconds; times in a token may have fractions.
	const [first, last] = [Math.floor(made), Math.ceil(expires)];
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
					min={first}
					max={last}
					step={1}
					value={Math.min(last, Math.max(first, clock))}
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
