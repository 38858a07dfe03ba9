"use client";

import { useState } from "react";
import { announce } from "../announcements";

const NOT_PAINTED = "This browser could not paint it: take the SVG.";
/** Twice the drawn size: sharp in print. */
const SCALE = 2;

/** A PNG cannot follow its reader: it is light, for documents and paper. */
async function pngOf(picture: string): Promise<Blob> {
  const image = new Image();
  image.src = `${picture}${picture.includes("?") ? "&" : "?"}scheme=light`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

/** Saves the picture of the view as PNG, painted by the browser from the SVG of the same address. */
export function PngButton({ picture, fileName }: { picture: string; fileName: string }) {
  const [failed, setFailed] = useState(false);
  const save = async () => {
    try {
      const address = URL.createObjectURL(await pngOf(picture));
      const link = document.createElement("a");
      link.href = address;
      link.download = fileName;
      link.click();
      URL.revokeObjectURL(address);
      setFailed(false);
    } catch {
      setFailed(true);
      announce(NOT_PAINTED);
    }
  };
  return (
    <>
      <button type="button" onClick={save} className="py-1.5 underline decoration-edge underline-offset-4">
        PNG
      </button>
      {failed ? <span className="text-sm"> {NOT_PAINTED}</span> : null}
    </>
  );
}
