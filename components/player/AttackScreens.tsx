import { type ComponentProps, useMemo } from "react";
import { useOtherWays } from "../inspect/useOtherWays";
import { AttackEnd } from "./AttackEnd";
import { endingAt } from "./ending-at";
import { Screens } from "./Screens";

/** The screens of an attack: at its end they say how it ended, which hop decided it, and lead on. */
export function AttackScreens(props: Omit<ComponentProps<typeof Screens>, "ended">) {
	const { lesson, player } = props;
	const { context, run } = player;
	const ending = useMemo(() => endingAt(lesson, { context, run }), [lesson, context, run]);
	const landing = useOtherWays(lesson, ending && ending.word !== "LANDED" ? context.spec : undefined);
	const onlyThisWay = landing !== undefined && landing !== "none";
	const ended = useMemo(
		() =>
			ending && {
				hop: ending.hop?.index,
				stamp: <AttackEnd ending={ending} player={player} onlyThisWay={onlyThisWay} />,
			},
		[ending, player, onlyThisWay],
	);
	return <Screens {...props} ended={ended} />;
}
