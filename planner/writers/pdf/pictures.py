"""The pictures of the pages: files beside the layouts, each once."""

from dataclasses import dataclass, field
from typing import Any

from planner.domain.gallery import Shown
from planner.domain.picture import Image

_PNG = b"\x89PNG"


@dataclass(frozen=True, slots=True)
class Pictures:
    """Gathers the files by their names."""

    files: dict[str, bytes] = field(default_factory=dict)

    def shown(self, picture: Shown | None) -> dict[str, Any] | None:
        """A picture as the layouts know it: its file, what it shows, and its width by height."""
        if picture is None or not (picture.svg or picture.raster):
            return None
        content = picture.svg or picture.raster
        return self._kept(content, picture.alt, picture.width_px / picture.height_px)

    def logo(self, image: Image | None) -> dict[str, Any] | None:
        """The logo of a clinic."""
        if image is None:
            return None
        return self._kept(image.data, image.alt, image.width_px / image.height_px)

    def _kept(self, content: bytes, alt: str, ratio: float) -> dict[str, Any]:
        known = {kept: name for name, kept in self.files.items()}
        name = known.get(content) or f"picture-{len(self.files) + 1}.{_ending(content)}"
        self.files[name] = content
        return {"file": name, "alt": alt, "ratio": ratio}


def _ending(content: bytes) -> str:
    if content.startswith(_PNG):
        return "png"
    return "svg" if content.lstrip().startswith(b"<") else "jpg"
