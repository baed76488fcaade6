from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.invitation_reply import InvitationReply
from ...models.invitation_request import InvitationRequest
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    org_id: str,
    *,
    body: InvitationRequest,
    x_app_name: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_app_name, Unset):
        headers["X-App-Name"] = x_app_name

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/authorization/organizations/{org_id}/members".format(
            org_id=quote(str(org_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> InvitationReply | Problem | None:
    if response.status_code == 201:
        response_201 = InvitationReply.from_dict(response.json())

        return response_201

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 408:
        response_408 = Problem.from_dict(response.json())

        return response_408

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[InvitationReply | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    org_id: str,
    *,
    client: AuthenticatedClient,
    body: InvitationRequest,
    x_app_name: str | Unset = UNSET,
) -> Response[InvitationReply | Problem]:
    """Invite somebody to the organization, with custom roles.

     Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a
    code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code.
    Power is given to nobody by an address they never verified.

    Args:
        org_id (str):
        x_app_name (str | Unset):
        body (InvitationRequest): Who is to be invited, and as what.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvitationReply | Problem]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        body=body,
        x_app_name=x_app_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    org_id: str,
    *,
    client: AuthenticatedClient,
    body: InvitationRequest,
    x_app_name: str | Unset = UNSET,
) -> InvitationReply | Problem | None:
    """Invite somebody to the organization, with custom roles.

     Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a
    code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code.
    Power is given to nobody by an address they never verified.

    Args:
        org_id (str):
        x_app_name (str | Unset):
        body (InvitationRequest): Who is to be invited, and as what.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvitationReply | Problem
    """

    return sync_detailed(
        org_id=org_id,
        client=client,
        body=body,
        x_app_name=x_app_name,
    ).parsed


async def asyncio_detailed(
    org_id: str,
    *,
    client: AuthenticatedClient,
    body: InvitationRequest,
    x_app_name: str | Unset = UNSET,
) -> Response[InvitationReply | Problem]:
    """Invite somebody to the organization, with custom roles.

     Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a
    code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code.
    Power is given to nobody by an address they never verified.

    Args:
        org_id (str):
        x_app_name (str | Unset):
        body (InvitationRequest): Who is to be invited, and as what.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InvitationReply | Problem]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        body=body,
        x_app_name=x_app_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    org_id: str,
    *,
    client: AuthenticatedClient,
    body: InvitationRequest,
    x_app_name: str | Unset = UNSET,
) -> InvitationReply | Problem | None:
    """Invite somebody to the organization, with custom roles.

     Somebody known gets the role at once and a notice by mail; somebody new is created and mailed a
    code, which is in no answer. Inviting somebody again who has not accepted yet mails a new code.
    Power is given to nobody by an address they never verified.

    Args:
        org_id (str):
        x_app_name (str | Unset):
        body (InvitationRequest): Who is to be invited, and as what.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InvitationReply | Problem
    """

    return (
        await asyncio_detailed(
            org_id=org_id,
            client=client,
            body=body,
            x_app_name=x_app_name,
        )
    ).parsed
