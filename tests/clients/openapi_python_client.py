"""A client made by openapi-python-client, used against a server: BASE, EMAIL, PASSWORD."""

import os

from locai_openapi_python_client import AuthenticatedClient, Client
from locai_openapi_python_client.api.authentication import sign_in
from locai_openapi_python_client.api.organizations import setup_organization
from locai_openapi_python_client.api.users import check_user_permissions, create_user, list_users
from locai_openapi_python_client.models import (
    CheckUserPermissionsReply,
    CheckUserPermissionsRequest,
    CreatedUser,
    CreateUserRequest,
    Problem,
    RoleInput,
    SetupOrganizationReply,
    SetupOrganizationRequest,
    SignedIn,
    SignInRequest,
    UserState,
    UserViewPage,
)

base = os.environ["BASE"]
credentials = SignInRequest(email=os.environ["EMAIL"], password=os.environ["PASSWORD"])
session = sign_in.sync(client=Client(base_url=base), body=credentials)
assert isinstance(session, SignedIn), session
client = AuthenticatedClient(base_url=base, token=session.session_token)

organization = setup_organization.sync(
    client=client,
    body=SetupOrganizationRequest(
        org_name="Made by openapi-python-client",
        admin_first_name="Ada",
        admin_last_name="Lovelace",
        admin_email="ada@opc.example",
        custom_roles=[
            RoleInput(key="reader", display_name="Reader", allowed_permissions=["invoice:read"])
        ],
    ),
)
assert isinstance(organization, SetupOrganizationReply), organization

person = CreateUserRequest(
    email="grace@opc.example",
    first_name="Grace",
    last_name="Hopper",
    password="seven ships sail north",
    org_id=organization.id,
    roles=["reader"],
)
created = create_user.sync(client=client, body=person)
assert isinstance(created, CreatedUser), created

checked = check_user_permissions.sync(
    organization.id,
    created.user_id,
    client=client,
    body=CheckUserPermissionsRequest(actions=["invoice:read", "invoice:pay"]),
)
assert isinstance(checked, CheckUserPermissionsReply), checked
assert checked.permissions == ["invoice:read"], checked

page = list_users.sync(client=client, email="opc.example", page_size=1)
assert isinstance(page, UserViewPage), page
assert page.metadata.total == 2 and len(page.users) == 1 and page.metadata.next_cursor, page
assert isinstance(page.users[0].user_state, UserState), page

again = create_user.sync(client=client, body=person)
assert isinstance(again, Problem) and again.status == 409, again
assert again.code == "email-taken" and again.request_id, again
