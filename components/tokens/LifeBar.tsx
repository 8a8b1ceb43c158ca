"use client";
import { useId } from "react";
import type { JsonObject } from "@/lib/crypto/json";
import type { TokenKind } from "@/lib/inspect/kinds";
import { timeNear } from "@/lib/world/clock";
import { rich, t } from "../words/words";
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
	const end = <b>{timeNear(expires, made)}</b>;
	const now = momentWords(timeNear(clock, expires), left);
	return (
		<div className="life">
			<span className="life-end">{rich("made {time}", { time: <b>{timeNear(made, expires)}</b> })}</span>
			<div className="life-bar" style={{ "--at": share }}>
				<label htmlFor={id} className="life-now">
					{t("now {moment}", { moment: now })}
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
				{kind === "dpop_proof" ? rich("too old {time}", { time: end }) : rich("expires {time}", { time: end })}
			</span>
		</div>
	);
}

/** @param left seconds until its end; negative after it */
function momentWords(time: string, left: number): string {
	if (left > 0) return t("{time}, {left} left", { time, left: duration(left) });
	return left === 0 ? t("{time}, over", { time }) : t("{time}, over for {past}", { time, past: duration(left) });
}
