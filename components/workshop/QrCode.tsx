import { qrPath } from "./qr-path";

interface Props {
	readonly content: string;
	/** Of a side, in pixels. */
	readonly size: number;
	/** What it leads to, for whoever does not see it. */
	readonly label: string;
}

/** A text as a QR code: black on white in every theme, as cameras expect it. Nothing where the text is too long for one. */
export function QrCode({ content, size, label }: Props) {
	const code = qrPath(content);
	if (!code) return null;
	const { side, d } = code;
	return (
		<svg
			className="qr-code"
			role="img"
			aria-label={label}
			width={size}
			height={size}
			viewBox={`0 0 ${side} ${side}`}
			shapeRendering="crispEdges"
			style={{ flex: "none", forcedColorAdjust: "none" }}
		>
			<rect width={side} height={side} fill="#ffffff" />
			<path d={d} fill="#000000" />
		</svg>
	);
}
