"""Reads template.yaml, and works out its intrinsic functions for the stack that is deployed here.

Only what the proxy needs: `Ref`, `Sub`, `If`, `Join` and the condition functions. What it cannot know stays as
it is written.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml

type Node = Any


class _Loader(yaml.SafeLoader):
    """YAML with CloudFormation's short forms turned into their long ones."""


def _long_form(loader: _Loader, suffix: str, node: yaml.Node) -> dict[str, Node]:
    value: Node
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(cast("yaml.MappingNode", node), deep=True)
    if suffix == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {suffix if suffix in {"Ref", "Condition"} else f"Fn::{suffix}": value}


_Loader.add_multi_constructor("!", _long_form)


def read_template(path: Path) -> dict[str, Node]:
    return cast("dict[str, Node]", yaml.load(path.read_text(encoding="utf-8"), _Loader))  # noqa: S506 - a SafeLoader


@dataclass(frozen=True)
class Resolver:
    """The template with the values it has in one deployed stack: parameters, physical ids, pseudo parameters."""

    template: dict[str, Node]
    values: dict[str, str]

    def resolve(self, node: Node) -> Node:  # noqa: PLR0911 - one case for each function
        match node:
            case {"Ref": str(name)}:
                return self.values.get(name, name)
            case {"Fn::Sub": str(text)}:
                return self._substitute(text, {})
            case {"Fn::Sub": [str(text), dict(names)]}:
                return self._substitute(text, {name: str(self.resolve(value)) for name, value in names.items()})
            case {"Fn::GetAtt": [str(name), *_]}:
                return self.values.get(name, name)
            case {"Fn::Join": [str(glue), list(parts)]}:
                return glue.join(str(self.resolve(part)) for part in parts)
            case {"Fn::If": [str(condition), when_true, when_false]}:
                return self.resolve(when_true if self.holds({"Condition": condition}) else when_false)
            case dict():
                resolved = {key: self.resolve(value) for key, value in node.items()}
                return {key: value for key, value in resolved.items() if value != "AWS::NoValue"}
            case list():
                return [item for item in map(self.resolve, node) if item != "AWS::NoValue"]
            case _:
                return node

    def holds(self, node: Node) -> bool:
        match node:
            case {"Condition": str(name)}:
                return self.holds(self.template.get("Conditions", {}).get(name, False))
            case {"Fn::Equals": [left, right]}:
                return str(self.resolve(left)) == str(self.resolve(right))
            case {"Fn::Not": [inner]}:
                return not self.holds(inner)
            case {"Fn::And": list(inner)}:
                return all(map(self.holds, inner))
            case {"Fn::Or": list(inner)}:
                return any(map(self.holds, inner))
            case _:
                return bool(node)

    def of_type(self, resource_type: str) -> dict[str, Node]:
        """Logical id → properties, unresolved, of the resources of a type that this stack has."""
        return {
            logical_id: resource.get("Properties", {})
            for logical_id, resource in self.template.get("Resources", {}).items()
            if resource.get("Type") == resource_type
            and ("Condition" not in resource or self.holds({"Condition": resource["Condition"]}))
        }

    def _substitute(self, text: str, extra: dict[str, str]) -> str:
        def value(match: re.Match[str]) -> str:
            name = match[1]
            if name.startswith("!"):
                return "${" + name[1:] + "}"
            return extra.get(name) or self.values.get(name) or self.values.get(name.split(".")[0]) or match[0]

        return re.sub(r"\$\{([^}]+)\}", value, text)
