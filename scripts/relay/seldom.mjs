/**
 * Does something at once, and then as seldom as asked for: what is asked for meanwhile is done once, at the end of it.
 * @param pause milliseconds between two
 */
export function seldom(act, pause) {
	let timer;
	let isDue = false;
	const start = () => {
		isDue = false;
		act();
		timer = setTimeout(() => {
			timer = undefined;
			if (isDue) start();
		}, pause);
		timer.unref();
	};
	return {
		ask() {
			isDue = true;
			if (timer === undefined) start();
		},
		stop: () => clearTimeout(timer),
	};
}
