"""A client made by OpenAPI Generator (python), used against a server: BASE, EMAIL, PASSWORD."""

import os

from locai_openapi_generator import (
    ApiClient,
    AuthenticationApi,
    CheckUserPermissionsRequest,
    Configuration,
    CreateUserRequest,
    OrganizationsApi,
    RoleInput,
    SetupOrganizationRequest,
    SignInRequest,
    UsersApi,
    UserState,
)
from locai_openapi_generator.exceptions import ConflictException

configuration = Configuration(host=os.environ["BASE"])
client = ApiClient(configuration)
credentials = SignInRequest(email=os.environ["EMAIL"], password=os.environ["PASSWORD"])
configuration.access_token = AuthenticationApi(client).sign_in(credentials).session_token

organization = OrganizationsApi(client).setup_organization(
    SetupOrganizationRequest(
        org_name="Made by OpenAPI Generator",
        admin_first_name="Ada",
        admin_last_name="Lovelace",
        admin_email="ada@ogp.example",
        custom_roles=[
            RoleInput(key="reader", display_name="Reader", allowed_permissions=["invoice:read"])
        ],
    )
)

users = UsersApi(client)
person = CreateUserRequest(
    email="grace@ogp.example",
    first_name="Grace",
    last_name="Hopper",
    password="seven ships sail north",
    org_id=organization.id,
    roles=["reader"],
)
created = users.create_user(person)

actions = CheckUserPermissionsRequest(actions=["invoice:read", "invoice:pay"])
checked = users.check_user_permissions(organization.id, created.user_id, actions)
assert checked.permissions == ["invoice:read"], checked

page = users.list_users(email="ogp.example", page_size=1)
assert page.metadata.total == 2 and len(page.users) == 1 and page.metadata.next_cursor, page
assert isinstance(page.users[0].user_state, UserState), page

try:
    users.create_user(person)
    raise AssertionError("an address was given away twice")
except ConflictException as problem:
    assert problem.status == 409 and problem.data is not None, problem
    assert problem.data.code == "email-taken" and problem.data.request_id, problem
