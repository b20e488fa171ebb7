"""Powertools' resolver without the rest of Powertools.

The package's own `__init__` files import every resolver (AppSync with asyncio, Bedrock, Lattice), the logger, metrics and
the tracer, and the data classes of every event there is: a fifth of a cold start, for one resolver (decisions/0009). So
these packages are entered without running them; their modules are imported by their full names, as Powertools itself
does inside. Whoever has imported Powertools as usual before keeps what he has.
"""

import sys
from importlib.util import find_spec, module_from_spec
from types import ModuleType


def _entered(package: str) -> ModuleType:
    """Return the package, not run if nobody has imported it yet."""
    if package not in sys.modules:
        spec = find_spec(package)
        if spec is None:
            raise ModuleNotFoundError(package, name=package)
        sys.modules[package] = module_from_spec(spec)
    return sys.modules[package]


_entered("aws_lambda_powertools")
_entered("aws_lambda_powertools.utilities")
_data_classes = _entered("aws_lambda_powertools.utilities.data_classes")
_event_handler = _entered("aws_lambda_powertools.event_handler")

from aws_lambda_powertools.utilities.data_classes.alb_event import ALBEvent  # noqa: E402 - entered first
from aws_lambda_powertools.utilities.data_classes.api_gateway_proxy_event import (  # noqa: E402 - see above
    APIGatewayProxyEvent,
    APIGatewayProxyEventV2,
)
from aws_lambda_powertools.utilities.data_classes.bedrock_agent_event import BedrockAgentEvent  # noqa: E402 - see above
from aws_lambda_powertools.utilities.data_classes.lambda_function_url_event import (  # noqa: E402 - see above
    LambdaFunctionUrlEvent,
)
from aws_lambda_powertools.utilities.data_classes.vpc_lattice import (  # noqa: E402 - see above
    VPCLatticeEvent,
    VPCLatticeEventV2,
)

# The names that modules of Powertools ask its packages themselves for.
_data_classes.__dict__.update(
    ALBEvent=ALBEvent,
    APIGatewayProxyEvent=APIGatewayProxyEvent,
    APIGatewayProxyEventV2=APIGatewayProxyEventV2,
    BedrockAgentEvent=BedrockAgentEvent,
    LambdaFunctionUrlEvent=LambdaFunctionUrlEvent,
    VPCLatticeEvent=VPCLatticeEvent,
    VPCLatticeEventV2=VPCLatticeEventV2,
)

from aws_lambda_powertools.event_handler.api_gateway import (  # noqa: E402 - entered first
    ApiGatewayResolver,
    APIGatewayRestResolver,
    Response,
)

_event_handler.__dict__.update(ApiGatewayResolver=ApiGatewayResolver, Response=Response)

from aws_lambda_powertools.event_handler.openapi.exceptions import RequestValidationError  # noqa: E402 - see above
from aws_lambda_powertools.event_handler.openapi.params import Path, Query  # noqa: E402 - see above

__all__ = ["APIGatewayRestResolver", "Path", "Query", "RequestValidationError", "Response"]
