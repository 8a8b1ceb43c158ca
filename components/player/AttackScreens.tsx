import { type ComponentProps, useMemo } from "react";
import { endingOf } from "@/lib/flow/ending";
import { atEnd } from "@/lib/flow/player-steps";
import { AttackEnd } from "./AttackEnd";
import { Screens } from "./Screens";

/** The screens of an attack: at its end they say how it ended, which hop decided it, and lead on. */
export function AttackScreens(props: Omit<ComponentProps<typeof Screens>, "ended">) {
	const { lesson, player } = props;
	const { context, run } = player;
	const attacker = lesson.attack?.attacker;
	const isOver = atEnd(context);
	const ending = useMemo(
		() => (attacker !== undefined && isOver ? endingOf(run, attacker) : undefined),
		[isOver, run, attacker],
	);
	const ended = useMemo(
		() => ending && { hop: ending.hop?.index, stamp: <AttackEnd ending={ending} player={player} /> },
		[ending, player],
	);
	return <Screens {...props} ended={ended} />;
}
