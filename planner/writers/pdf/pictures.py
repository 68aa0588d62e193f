"""The pictures of the pages: files beside the layouts, each once.

The compiler takes files as text alone, so that a photo goes into an SVG file.
"""

from base64 import b64encode
from dataclasses import dataclass, field
from typing import Any

from planner.domain.gallery import Shown
from planner.domain.picture import Image

_PNG = b"\x89PNG"


@dataclass(frozen=True, slots=True)
class Pictures:
    """Gathers the files by their names."""

    files: dict[str, bytes] = field(default_factory=dict)
    _names: dict[bytes, str] = field(default_factory=dict)

    def shown(self, picture: Shown | None, *, small: bool = False) -> dict[str, Any] | None:
        """A picture as the layouts know it: its file, what it shows, and its width by height.

        A small one, up to 30 mm wide, is made of pixels, more than 300 to the inch: lines that
        nobody can see would make the compiler slower.
        """
        if picture is None or not (picture.svg or picture.raster):
            return None
        width_px, height_px = picture.width_px, picture.height_px
        lines = b"" if small and picture.raster else picture.svg
        svg = lines or _as_svg(picture.raster, width_px, height_px)
        return self._kept(svg, picture.alt, width_px / height_px)

    def logo(self, image: Image | None) -> dict[str, Any] | None:
        """The logo of a clinic."""
        if image is None:
            return None
        svg = _as_svg(image.data, image.width_px, image.height_px)
        return self._kept(svg, image.alt, image.width_px / image.height_px)

    def _kept(self, svg: bytes, alt: str, ratio: float) -> dict[str, Any]:
        name = self._names.setdefault(svg, f"picture-{len(self._names) + 1}.svg")
        self.files[name] = svg
        return {"file": name, "alt": alt, "ratio": ratio}


def _as_svg(raster: bytes, width_px: int, height_px: int) -> bytes:
    """A PNG or JPEG within an SVG of its size."""
    kind = "png" if raster.startswith(_PNG) else "jpeg"
    size = f'width="{width_px}" height="{height_px}"'
    data = b64encode(raster).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width_px} {height_px}" {size}>'
        f'<image {size} href="data:image/{kind};base64,{data}"/></svg>'
    ).encode()
