import { useMemo } from "react";
import { encode } from "uqr";

interface Props {
	readonly text: string;
	/** Of a side, in pixels. */
	readonly size: number;
	/** What it leads to, for whoever does not see it. */
	readonly label: string;
}

/** A text as a QR code (ISO/IEC 18004): dark on light in every theme, as cameras expect it. */
export function QrCode({ text, size, label }: Props) {
	const { side, path } = useMemo(() => drawn(text), [text]);
	return (
		<svg
			role="img"
			aria-label={label}
			width={size}
			height={size}
			viewBox={`0 0 ${side} ${side}`}
			shapeRendering="crispEdges"
		>
			<rect width={side} height={side} fill="#ffffff" />
			<path d={path} fill="#050b16" />
		</svg>
	);
}

/** The quiet zone that the standard asks for, in modules. */
const BORDER = 4;

function drawn(text: string) {
	const { data, size } = encode(text, { ecc: "M", border: BORDER });
	const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
	return { side: size, path: squares.join("") };
}
