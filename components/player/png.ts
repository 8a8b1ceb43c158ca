/** Pixels of the picture for each of its own, so that it is sharp on a good screen and on a slide. */
const SCALE = 2;

/**
 * A picture as PNG, drawn by the browser at twice its size.
 * @param svg a document that needs nothing from elsewhere
 * @throws where the browser cannot draw it, such as one that is larger than its largest canvas
 */
export async function pngOf(svg: string): Promise<Blob> {
	const picture = new Image();
	picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await picture.decode();
	const canvas = document.createElement("canvas");
	canvas.width = picture.naturalWidth * SCALE;
	canvas.height = picture.naturalHeight * SCALE;
	const context = canvas.getContext("2d");
	if (!context) throw new Error("This browser gives no canvas to draw on");
	context.drawImage(picture, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((done) => {
		canvas.toBlob(done, "image/png");
	});
	if (!blob) throw new Error("The picture is too large for a canvas of this browser");
	return blob;
}
